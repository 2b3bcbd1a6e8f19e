/** The icons: strokes on a 20 × 20 field, decorative, so a label always stands beside or on the button. */

const strokes = {
  alert: "M10 3 18 17H2ZM10 8v4M10 14.4v.1",
  back: "M16 10H4M9 5l-5 5 5 5",
  bulb: "M7.5 15h5M8.5 17.5h3M7.5 15c0-2-2.5-3-2.5-6a5 5 0 0 1 10 0c0 3-2.5 4-2.5 6",
  calendar: "M3.5 5h13v12h-13ZM3.5 8.5h13M7 3v3M13 3v3",
  case: "M3.5 4h13v10H9l-3.5 3v-3h-2ZM10 6.5v3.2M10 11.6v.1",
  check: "M4 10.5 8 14.5 16 5.5",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4.2l2.8 1.8",
  close: "M5 5l10 10M15 5 5 15",
  deal: "M3 16.5h14M5 13.5V10M10 13.5V5M15 13.5v-6",
  down: "M10 4v12M5 11l5 5 5-5",
  edit: "M4 16l.8-3.4L13.4 4l2.6 2.6-8.6 8.6ZM11.5 6l2.6 2.6",
  mail: "M3 5h14v10H3ZM3 6l7 5 7-5",
  more: "M7.5 5l5 5-5 5",
  pen: "M4.5 3.5h8l3 3v10h-11ZM7 9h6M7 12h6",
  person: "M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10M3.8 17c.5-3.3 3-5 6.2-5s5.7 1.7 6.2 5",
  phone:
    "M5 3.5h2.5l1.2 3.4-1.7 1.3a9.5 9.5 0 0 0 4.8 4.8l1.3-1.7 3.4 1.2V15c0 .9-.7 1.6-1.6 1.6C8.9 16.2 3.8 11.1 3.4 5.1c0-.9.7-1.6 1.6-1.6",
  plus: "M10 4v12M4 10h12",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4",
  sheet: "M3.5 3.5h13v13h-13ZM3.5 8h13M3.5 12.2h13M8.5 8v8.5",
  star: "M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5L10 14.2l-4.5 2.4.9-5L2.8 8.1l5-.7Z",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M4.3 15.7l1.3-1.3M14.4 5.6l1.3-1.3",
  task: "M4 4h12v12H4ZM7 10l2.2 2.2L13.3 8",
  up: "M10 16V4M5 9l5-5 5 5",
  upload: "M10 13V3.8M6 7.5l4-4 4 4M3.5 13v3.5h13V13",
} as const;

export type IconName = keyof typeof strokes;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={strokes[name]} />
  </svg>
);
