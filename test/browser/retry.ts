/** A browser shares the machine with everything else: a test in it may be tried a second time, and says why the first one failed. */
import { jest } from "@jest/globals";

jest.retryTimes(1, { logErrorsBeforeRetry: true });
