import { LiveTranscription } from '/_twin/live/client.js';

const element = id => document.getElementById(id);
let stopSound = () => {};

element('form').onsubmit = event => {
  event.preventDefault();
  start().catch(failure => { element('state').textContent = failure.message; });
};
element('stop').onclick = () => stopSound();

async function start() {
  element('text').replaceChildren();
  const live = new LiveTranscription({
    token: element('token').value.trim(),
    request: { language: element('language').value.trim() || null, keep: element('keep').checked },
    told: show,
    state: now => {
      element('state').textContent = now;
      element('stop').disabled = now === 'ended';
    },
  });
  const file = element('file').files[0];
  stopSound = file ? await readFile(live, file) : await listen(live);
  await live.begin();
}

async function listen(live) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
  const context = new AudioContext();
  await context.audioWorklet.addModule('/_twin/live/worklet.js');
  const frames = new AudioWorkletNode(context, 'frames');
  frames.port.onmessage = message => live.add(message.data);
  context.createMediaStreamSource(stream).connect(frames);
  return () => {
    stream.getTracks().forEach(track => track.stop());
    context.close();
    live.stop();
  };
}

async function readFile(live, file) {
  const decoded = await new OfflineAudioContext(1, 1, 16000).decodeAudioData(await file.arrayBuffer());
  const samples = decoded.getChannelData(0);
  let at = 0;
  const timer = setInterval(() => {
    const frame = new Int16Array(1600);
    samples.subarray(at, at + 1600).forEach((value, i) => {
      frame[i] = Math.max(-32768, Math.min(32767, Math.round(value * 32768)));
    });
    live.add(frame);
    at += 1600;
    if (at >= samples.length) {
      stop();
    }
  }, 100);
  const stop = () => {
    clearInterval(timer);
    live.stop();
  };
  return stop;
}

function show(message) {
  const { type, segment, said } = message;
  if (type === 'error') {
    element('state').textContent = message.problem.detail;
  }
  if (type === 'ending') {
    element('state').textContent = `ends at ${message.end.at}`;
  }
  if (type !== 'partial' && type !== 'final') {
    return;
  }
  let line = document.getElementById(`segment-${segment}`);
  if (!line) {
    line = document.createElement('p');
    line.id = `segment-${segment}`;
    element('text').append(line);
  }
  line.className = type;
  const time = document.createElement('time');
  time.textContent = `${(said.startMs / 1000).toFixed(1)} s`;
  line.replaceChildren(time, said.withheld ? `(${said.withheld})` : said.text);
  if (type === 'final') {
    document.title = said.text ?? 'Live transcription';
  }
}

// #token=... begins to listen at once.
const token = new URLSearchParams(location.hash.slice(1)).get('token');
if (token) {
  history.replaceState(null, '', location.pathname);
  element('token').value = token;
  element('form').requestSubmit();
}
