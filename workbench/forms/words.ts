/** The words that Google writes into a linked tab, in the workbook's language (other languages than English: K). */

export interface TabWords {
  readonly timestamp: string;
  readonly email: string;
  readonly tab: (n: number) => string;
}

const tabs: Readonly<Record<string, TabWords>> = {
  zh_CN: { timestamp: "时间戳记", email: "电子邮件地址", tab: (n) => `第 ${n} 张表单回复` },
  zh_TW: { timestamp: "時間戳記", email: "電子郵件地址", tab: (n) => `表單回應 ${n}` },
  de: { timestamp: "Zeitstempel", email: "E-Mail-Adresse", tab: (n) => `Formularantworten ${n}` },
  fr: { timestamp: "Horodateur", email: "Adresse e-mail", tab: (n) => `Réponses au formulaire ${n}` },
  es: { timestamp: "Marca temporal", email: "Dirección de correo electrónico", tab: (n) => `Respuestas de formulario ${n}` },
  ja: { timestamp: "タイムスタンプ", email: "メールアドレス", tab: (n) => `フォームの回答 ${n}` },
};

const english: TabWords = { timestamp: "Timestamp", email: "Email Address", tab: (n) => `Form Responses ${n}` };

/** By the workbook's locale, such as `zh_CN`; English for what is not known. */
export const tabWords = (locale: string): TabWords => tabs[locale] ?? tabs[locale.split("_")[0] ?? ""] ?? english;
