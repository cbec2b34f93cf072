/**
 * Links: those to the bot itself (`https://t.me/<bot>?start=…`) are opened on the phone that shows them.
 */

const TELEGRAM = new Set(["t.me", "telegram.me"]);

/** What opening a link to the bot says to it ("/start", "/start case-7"), or null when it leads elsewhere. */
export function startOf(address, username) {
  const url = parsed(address);
  if (!url) return null;
  const named = url.protocol === "tg:" ? url.searchParams.get("domain") : url.pathname.slice(1);
  const ours = url.protocol === "tg:" || TELEGRAM.has(url.hostname);
  if (!ours || named?.toLowerCase() !== username.toLowerCase()) return null;
  return `/start ${url.searchParams.get("start") ?? ""}`.trim();
}

/** Whether a link may be opened in the browser at all. */
export const isWeb = (address) => ["http:", "https:"].includes(parsed(address)?.protocol);

function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
