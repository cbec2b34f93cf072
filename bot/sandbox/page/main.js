/**
 * The sandbox's page: fetches the world, shows every phone in it, and follows the stream of events. When the server
 * goes away it says so, and shows the world anew once it is back; what was being typed stays.
 */

import * as api from "./api.js";
import { Clock, leap } from "./clock.js";
import { Phone } from "./phone.js";
import { Switcher } from "./switcher.js";

const SETTLE = 120; // milliseconds in which several changes of phones are fetched as one

const row = document.querySelector(".phones");
const connection = document.querySelector(".connection");
const newcomer = document.querySelector(".newcomer");
const clock = new Clock(document.querySelector(".postmark"));
const switcher = new Switcher(document.querySelector(".switcher"), choose, () => newcomer.showModal());

/** @type {Map<number, Phone>} */
const phones = new Map();
let moves = []; // where the clock was moved since the page was opened
let current = null;
let early = null; // events that came before the world that they change; null once it is shown
let settling = 0;

api.listen({
  open: begin,
  event: (event) => (early ? early.push(event) : happened(event)),
  lost: () => say("The sandbox does not answer. Trying again until it is back."),
});

/** A new connection: what happened before it is not known, so every conversation is shown anew. */
async function begin() {
  const told = await look();
  if (!told) return; // the stream will notice too, and connect again
  clock.set(told.clock);
  moves = moves.filter(({ at }) => at <= clock.now); // a world that began anew knows nothing of them
  told.phones.forEach(({ id, messages }) => phones.get(id).refill(messages, moves));
  catchUp();
  say("");
}

/** Fetch the world and show its phones; events wait meanwhile, until `catchUp`. */
async function look() {
  early ??= [];
  const told = await api.world().catch(() => null);
  if (told) admit(told);
  return told;
}

function catchUp() {
  const waiting = early ?? [];
  early = null;
  waiting.forEach(happened);
}

/** Make the page's phones those of the world, without touching the conversations. */
function admit({ phones: all, bot }) {
  document.title = `${bot.name}: sandbox`;
  const there = new Set(all.map(({ id }) => id));
  for (const [id, phone] of phones) if (!there.has(id)) leave(id, phone);
  for (const told of all) (phones.get(told.id) ?? enter(told, bot)).update(told, bot);
  switcher.show([...phones.values()]);
  choose(phones.has(current) ? current : all[0]?.id, false);
}

function enter(told, bot) {
  const phone = new Phone(told, bot, (by) => step(told.id, by));
  phone.node.addEventListener("focusin", () => told.id !== current && use(told.id));
  phones.set(told.id, phone);
  row.append(phone.node);
  phone.refill(told.messages, []);
  return phone;
}

function leave(id, phone) {
  phone.node.remove();
  phones.delete(id);
}

function happened(event) {
  if (event.kind === "clock") moved(event.now);
  else if (event.kind === "phone" || event.kind === "commands") lookAgain();
  else if (phones.has(event.phone)) {
    const phone = phones.get(event.phone);
    phone.hears(event);
    if (!phone.node.checkVisibility()) switcher.news(event.phone);
  }
}

function lookAgain() {
  clearTimeout(settling);
  settling = setTimeout(async () => {
    if (await look()) catchUp();
  }, SETTLE);
}

function moved(iso) {
  const words = leap(clock.set(iso));
  if (!words) return;
  const move = { at: clock.now, words };
  moves.push(move);
  phones.forEach((phone) => phone.timeline.mark(move));
}

/** Use this phone: show it, and with `write` go into its field. */
function choose(id, write) {
  use(id);
  const phone = phones.get(id);
  if (!phone || !write) return;
  phone.node.scrollIntoView({ block: "nearest", inline: "nearest" });
  phone.focus();
}

function use(id) {
  current = id;
  phones.forEach((phone, other) => phone.node.toggleAttribute("data-current", other === id));
  switcher.mark(id);
}

function step(id, by) {
  const ids = [...phones.keys()];
  choose(ids[(ids.indexOf(id) + by + ids.length) % ids.length], true);
}

function say(words) {
  if (connection.textContent !== words) connection.textContent = words;
}

for (const button of document.querySelectorAll(".moves button")) {
  button.addEventListener("click", () => {
    api.advance(Number(button.dataset.seconds)).catch((reason) => say(reason.message));
  });
}

newcomer.querySelector("[data-close]").addEventListener("click", () => newcomer.close());
newcomer.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { name, language } = Object.fromEntries(new FormData(event.target));
  const told = await api.addPhone(name, language).catch((reason) => say(reason.message));
  newcomer.close();
  if (!told) return;
  event.target.reset();
  if (await look()) catchUp();
  choose(told.id, true);
});
