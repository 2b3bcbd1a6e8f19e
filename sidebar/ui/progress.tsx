/** How far something is: a bar that runs when nobody knows, a meter when somebody does. */
import "./progress.css";

interface ProgressProps {
  readonly label: string;
  /** 0 to 1; absent when unknown. */
  readonly value?: number;
}

export function Progress({ label, value }: ProgressProps) {
  const known =
    value === undefined ? { "data-open": true } : { "aria-valuenow": Math.round(value * 100), "aria-valuemin": 0, "aria-valuemax": 100 };
  return (
    <div role="progressbar" class="progress" aria-label={label} {...known}>
      <span style={value === undefined ? undefined : { width: `${value * 100}%` }} />
    </div>
  );
}

interface MeterProps {
  readonly label: string;
  /** 0 to 1; more is shown as full. */
  readonly value: number;
  readonly low?: boolean;
}

export const Meter = ({ label, value, low = false }: MeterProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a meter element cannot be drawn alike in every browser
  <div role="meter" class="meter" aria-label={label} aria-valuenow={Math.round(value * 100)} aria-valuemin={0} aria-valuemax={100}>
    <span data-low={low || undefined} style={{ width: `${Math.max(0, Math.min(1, value)) * 100}%` }} />
  </div>
);

/** Shapes that stand where something is being fetched. */
export const Bones = ({ label }: { label: string }) => (
  <div class="bones" role="status" aria-label={label}>
    <span />
    <span />
    <span />
  </div>
);
