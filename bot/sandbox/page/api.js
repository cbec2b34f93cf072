/**
 * The sandbox's second door, as the page uses it: what people do, as calls; what happens, as a stream of events.
 */

const FIRST_WAIT = 400;
const LONGEST_WAIT = 4000;

/** Why something could not be done, in the sandbox's own words. */
export class Refused extends Error {}

/** Everything there is: the bot, the clock, the phones with their messages. */
export const world = () => ask("/api/world");

/** A new phone, as the sandbox made it. */
export const addPhone = (name, language) => ask("/api/phones", { name, language });

/** Move the clock ahead. */
export const advance = (seconds) => ask("/api/clock", { advance: seconds });

/** Send `{text}` or `{html}` from a phone. */
export const say = (phone, words) => ask(`/api/phones/${phone}/messages`, words);

/** Send a file from a phone, as a photo, voice or document. */
export function sendFile(phone, kind, file, caption) {
  const form = new FormData();
  form.append("caption", caption);
  form.append(kind, file, file.name);
  return ask(`/api/phones/${phone}/messages`, form);
}

/** Change an own message. */
export const edit = (phone, message, text) => ask(`/api/phones/${phone}/messages/${message}/edit`, { text });

/** Press a button of the bot's. */
export const press = (phone, message, row, column) => ask(`/api/phones/${phone}/presses`, { message, row, column });

/** Type something behind the bot's name; what is offered comes as an event. */
export const lookFor = (phone, text) => ask(`/api/phones/${phone}/queries`, { text });

/** Put what was offered into the chat. */
export const choose = (phone, query, key) => ask(`/api/phones/${phone}/choices`, { query, key });

/** Block the bot on a phone, or let it speak again. */
export const block = (phone, blocked) => ask(`/api/phones/${phone}/block`, { blocked });

/**
 * Listen for good: `open` is called with each new connection, `event` with each event, `lost` when a connection
 * breaks. A server that restarts is found again, however it went.
 */
export function listen({ open, event, lost }) {
  let wait = FIRST_WAIT;
  const connect = () => {
    const source = new EventSource("/api/events");
    source.onopen = () => {
      wait = FIRST_WAIT;
      open();
    };
    source.onmessage = (line) => event(JSON.parse(line.data));
    source.onerror = () => {
      source.close(); // the browser's own retry gives up when a proxy or a starting server answers with an error
      lost();
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  };
  connect();
}

async function ask(path, body) {
  const form = body instanceof FormData;
  const posted = body && { method: "POST", body: form ? body : JSON.stringify(body) };
  const headers = body && !form ? { "Content-Type": "application/json" } : {};
  let response;
  try {
    response = await fetch(path, { ...posted, headers });
  } catch {
    throw new Refused("The sandbox does not answer.");
  }
  const told = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(told.error ?? `The sandbox answered ${response.status}.`);
  return told;
}
