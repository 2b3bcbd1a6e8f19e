/** Times as people read them, in the workbook's zone and language. */

export interface Place {
  zone: string;
  language: string;
}

const known = new Map<string, Intl.DateTimeFormat>();

function formatter(place: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([place.zone, place.language, options]);
  const made = known.get(key) ?? new Intl.DateTimeFormat(place.language, { ...options, timeZone: place.zone });
  known.set(key, made);
  return made;
}

/** Such as `Tue, 2 Jan 2018, 08:00`. */
export function longMoment(at: number, place: Place): string {
  return formatter(place, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(at);
}

/** Such as `2 Jan, 08:00`. */
export function shortMoment(at: number, place: Place): string {
  return formatter(place, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
}

/** Milliseconds as `740 ms` or `1.3 s`. */
export function span(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
