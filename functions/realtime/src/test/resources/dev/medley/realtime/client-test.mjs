// What the client for browsers does with a server that drops, doubles, leaves out and refuses. Run with: node --test
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { pathToFileURL } from "node:url";

const { follow } = await import(pathToFileURL(process.env.CLIENT));

const NAME = "user:me";
const item = (offset, epoch = "e1") => ({ channel: NAME, epoch, offset, id: `id-${offset}`, event: "x", data: {} });
const ticks = async (times = 20) => {
  for (let i = 0; i < times; i++) await Promise.resolve();
};

class FakeSocket {
  static all = [];
  readyState = 0;
  said = [];
  constructor(url) {
    this.url = url;
    FakeSocket.all.push(this);
  }
  open() {
    this.readyState = 1;
    this.onopen();
  }
  send(text) {
    this.said.push(JSON.parse(text));
  }
  tell(frame) {
    this.onmessage({ data: JSON.stringify(frame) });
  }
  subscribed(offset, epoch = "e1") {
    this.tell({ type: "subscribed", channel: NAME, epoch, offset });
  }
  close() {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose();
  }
}

function setUp(answers = {}) {
  FakeSocket.all = [];
  const calls = [];
  const fetch = async (url, init) => {
    calls.push({ url, init });
    const answer = url.includes("/tickets") ? answers.ticket : answers.events?.shift();
    return answer ?? { ok: true, json: async () => ({ url: `wss://x/realtime?ticket=${calls.length}` }) };
  };
  const seen = [];
  const states = [];
  const live = follow({
    base: "https://api.test",
    token: async () => "a-token",
    state: now => states.push(now),
    WebSocket: FakeSocket,
    fetch,
  });
  const stop = live.on(NAME, {
    message: m => seen.push(m.offset),
    resync: p => seen.push(`resync ${p.offset}`),
    error: p => seen.push(p.code),
  });
  return { live, stop, seen, states, calls };
}

test("connects with a ticket, subscribes and hands messages on", async () => {
  const { live, seen, states, calls } = setUp();
  await ticks();
  assert.equal(calls[0].url, "https://api.test/api/realtime/tickets");
  assert.equal(calls[0].init.headers.Authorization, "Bearer a-token");
  const [socket] = FakeSocket.all;
  socket.open();
  assert.deepEqual(socket.said, [{ action: "subscribe", channel: NAME }]);
  socket.subscribed(4);
  socket.tell({ type: "messages", items: [item(5), item(6)] });
  assert.deepEqual(seen, [5, 6]);
  assert.deepEqual(live.position(NAME), { epoch: "e1", offset: 6 });
  live.close();
  assert.deepEqual(states, ["open", "closed"]);
});

test("leaves out what it had and asks again for what it lacks", async () => {
  const { live, seen } = setUp();
  await ticks();
  const [socket] = FakeSocket.all;
  socket.open();
  socket.subscribed(0);
  socket.tell({ type: "messages", items: [item(1), item(1), item(2), item(4), item(5)] });
  assert.deepEqual(seen, [1, 2]);
  assert.deepEqual(socket.said.slice(1), [{ action: "subscribe", channel: NAME, epoch: "e1", offset: 2 }]);
  socket.subscribed(2);
  socket.tell({ type: "messages", items: [item(3), item(4), item(5)] });
  assert.deepEqual(seen, [1, 2, 3, 4, 5]);
  live.close();
});

test("comes back with the last offset, and says when something is lost", async () => {
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"] });
  const { live, seen } = setUp();
  await ticks();
  FakeSocket.all[0].open();
  FakeSocket.all[0].subscribed(0);
  FakeSocket.all[0].tell({ type: "messages", items: [item(1)] });
  FakeSocket.all[0].close();
  mock.timers.tick(2_000);
  await ticks();
  const socket = FakeSocket.all[1];
  socket.open();
  assert.deepEqual(socket.said, [{ action: "subscribe", channel: NAME, epoch: "e1", offset: 1 }]);
  socket.tell({ type: "resync", channel: NAME, epoch: "e2", offset: 9 });
  socket.tell({ type: "messages", items: [item(10, "e2")] });
  assert.deepEqual(seen, [1, "resync 9", 10]);
  live.close();
  mock.timers.reset();
});

test("pings, and gives up a connection that does not answer", async () => {
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"] });
  const { live } = setUp();
  await ticks();
  const [socket] = FakeSocket.all;
  socket.open();
  for (let i = 0; i < 13; i++) mock.timers.tick(20_000);
  assert.deepEqual(socket.said.at(-1), { action: "ping" });
  for (let i = 0; i < 3; i++) mock.timers.tick(20_000);
  assert.equal(socket.readyState, 3);
  live.close();
  mock.timers.reset();
});

test("polls after four failures, without losing its place", async () => {
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"] });
  const polled = body => ({ ok: true, json: async () => ({ resync: [], pollAfterMs: 3000, ...body }) });
  const { live, seen, states, calls } = setUp({
    ticket: { ok: false, status: 503 },
    events: [
      polled({ items: [], after: `${NAME}~e1.0` }),
      polled({ items: [item(1), item(2)], after: `${NAME}~e1.2` }),
      polled({ items: [], resync: [{ channel: NAME, epoch: "e2", offset: 7 }], after: `${NAME}~e2.7` }),
      { ok: false, json: async () => ({ code: "permission-missing" }) },
    ],
  });
  for (let i = 0; i < 4; i++) {
    await ticks();
    mock.timers.tick(8_000);
  }
  for (let i = 0; i < 4; i++) {
    await ticks();
    mock.timers.tick(3_000);
  }
  await ticks();
  assert.deepEqual(states, ["polling"]);
  assert.deepEqual(seen, [1, 2, "resync 7", "permission-missing"]);
  const asked = calls.filter(call => call.url.includes("/events")).map(call => new URL(call.url).searchParams);
  assert.deepEqual(asked.map(query => query.get("after")), [null, `${NAME}~e1.0`, `${NAME}~e1.2`, `${NAME}~e2.7`]);
  live.close();
  mock.timers.reset();
});

test("stops what is not wanted, and what is not allowed any more", async () => {
  const { live, stop, seen } = setUp();
  await ticks();
  const [socket] = FakeSocket.all;
  socket.open();
  socket.subscribed(0);
  stop();
  assert.deepEqual(socket.said.at(-1), { action: "unsubscribe", channel: NAME });
  live.on("job:1", { error: problem => seen.push(problem.code) });
  socket.tell({ type: "error", channel: "job:1", problem: { code: "channel-unknown", status: 404 } });
  assert.deepEqual(seen, ["channel-unknown"]);
  live.close();
});

const refused = (status, code) => {
  const answer = { ok: false, status, json: async () => ({ code }), clone: () => answer };
  return answer;
};

function polling(names, answer) {
  const asked = [];
  const seen = [];
  const fetch = async url => {
    const channels = new URL(url).searchParams.get("channels").split(",");
    asked.push(channels);
    return answer(channels);
  };
  const live = follow({ base: "https://api.test", token: () => "a", WebSocket: null, fetch });
  names.forEach(name =>
    live.on(name, { message: m => seen.push(`${name} ${m.offset}`), error: p => seen.push(`${name} ${p.code}`) }));
  return { live, asked, seen };
}

const answered = channels => ({
  ok: true,
  json: async () => ({ items: [], resync: [], after: channels.map(name => `${name}~e1.0`).join(","), pollAfterMs: 9e6 }),
});

test("polling, drops the channel that is refused and no other", async () => {
  const { live, asked, seen } = polling(["user:me", "job:1", "job:2"], channels =>
    channels.includes("job:1") ? refused(404, "channel-unknown") : answered(channels));
  await ticks(200);
  assert.deepEqual(seen, ["job:1 channel-unknown"]);
  assert.deepEqual(asked, [["user:me", "job:1", "job:2"], ["user:me"], ["job:1"], ["job:2"]]);
  assert.equal(live.position("user:me").epoch, "e1");
  live.close();
});

test("polling, asks for all channels, twenty at a time", async () => {
  const names = Array.from({ length: 45 }, (_, i) => `job:${i}`);
  const { live, asked } = polling(names, answered);
  await ticks(200);
  assert.deepEqual(asked.map(channels => channels.length), [20, 20, 5]);
  assert.equal(live.position("job:44").offset, 0);
  live.close();
});

test("tells of a session that is over", async () => {
  const { live, seen } = polling(["user:me"], () => refused(401, "unauthenticated"));
  await ticks(50);
  assert.deepEqual(seen, ["user:me unauthenticated"]);
  live.close();
});

test("says that it connects again", async () => {
  const { live, states } = setUp();
  await ticks();
  FakeSocket.all[0].open();
  FakeSocket.all[0].close();
  assert.deepEqual(states, ["open", "connecting"]);
  live.close();
});
