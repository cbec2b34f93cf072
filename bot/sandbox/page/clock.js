/**
 * The sandbox's clock: it runs at real speed and can be moved. All times on the page are its times, in UTC.
 */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NAMED = new Map([[HOUR, "An hour later"], [DAY, "A day later"], [7 * DAY, "A week later"]]);
const TOLERANCE = 5; // seconds between the move and the news of it

/** Shows the time in the postmark, and knows what it is. */
export class Clock {
  #ahead = 0; // milliseconds before this machine's clock

  constructor(postmark) {
    this.postmark = postmark;
    setInterval(() => this.#show(), 1000);
  }

  get now() {
    return Date.now() + this.#ahead;
  }

  /** Take over the server's time; returns how many seconds were jumped. */
  set(iso) {
    const before = this.now;
    this.#ahead = Date.parse(iso) - Date.now();
    this.#show();
    return (this.now - before) / 1000;
  }

  #show() {
    const now = this.now;
    const [day, hour, year] = this.postmark.children;
    this.postmark.dateTime = new Date(now).toISOString();
    show(day, spoken("en-GB", now, { day: "numeric", month: "short" }));
    show(hour, timeOf(now));
    show(year, spoken("en-GB", now, { year: "numeric" }));
  }
}

/** "A day later", "3 days later"; empty for less than a minute. */
export function leap(seconds) {
  for (const [length, words] of NAMED) if (Math.abs(seconds - length) < TOLERANCE) return words;
  const [unit, length] = seconds >= DAY ? ["day", DAY] : seconds >= HOUR ? ["hour", HOUR] : ["minute", MINUTE];
  const count = Math.round(seconds / length);
  return count < 1 ? "" : `${count} ${unit}${count === 1 ? "" : "s"} later`;
}

/** The hour and minute of a moment, "14:05". */
export const timeOf = (moment) => spoken("en-GB", moment, { hour: "2-digit", minute: "2-digit" });

/** The day of a moment as someone with this language reads it, "Tuesday 10 September". */
export const dayOf = (moment, language) => spoken(language, moment, { weekday: "long", day: "numeric", month: "long" });

/** The day of a moment, to tell one day from another. */
export const dateOf = (moment) => new Date(moment).toISOString().slice(0, 10);

function spoken(language, moment, parts) {
  return new Intl.DateTimeFormat(known(language), { ...parts, timeZone: "UTC" }).format(new Date(moment));
}

/** The language, or English for a code that no browser knows: a phone may be given any. */
function known(language) {
  try {
    return language === "en" ? "en-GB" : Intl.getCanonicalLocales(language)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

function show(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
