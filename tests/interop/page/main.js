// The calls of the vendor's outbound sample, in the same order and with the same arguments, and those of the
// inbound one. Nothing here adapts to the local space: what the SDK does with a token is what is under test.
import { SignalWire, StaticCredentialProvider } from "@signalwire/js";

const $ = (id) => document.getElementById(id);
const log = (line) => {
  $("log").textContent += line + "\n";
};
const describe = (error) => `${error?.name ?? "Error"} \u2014 ${error?.message}`;

let client = null;
let call = null;

function signIn() {
  client?.destroy();
  client = new SignalWire(new StaticCredentialProvider({ token: $("token").value.trim() }));
  client.errors$.subscribe((error) => log(`Client error: ${describe(error)}`));
  return client;
}

function hold(newCall) {
  call = newCall;
  $("hangup").disabled = false;
  call.localStream$.subscribe((stream) => {
    $("local").srcObject = stream;
  });
  call.remoteStream$.subscribe((stream) => {
    $("remote").srcObject = stream;
  });
  call.errors$.subscribe((e) => log(`Error: ${describe(e.error ?? e)}`));
  call.status$.subscribe((status) => {
    log(`Status: ${status}`);
    if (status !== "ringing") {
      $("answer").disabled = $("decline").disabled = true;
    }
    if (status === "destroyed") {
      $("dial").disabled = false;
      $("hangup").disabled = true;
      $("caller").textContent = "-";
      call = null;
    }
  });
}

$("dial").addEventListener("click", async () => {
  const token = $("token").value.trim();
  const destination = $("destination").value.trim();
  if (!token || !destination) {
    log("Need a token and a destination.");
    return;
  }
  const options = { audio: $("audio").checked, video: $("video").checked };
  $("dial").disabled = true;
  log(`Dialing ${destination}...`);
  log(`Options: audio=${options.audio}, video=${options.video}`);
  try {
    hold(await signIn().dial(destination, options));
  } catch (error) {
    log(`dial() rejected: ${describe(error)}`);
    $("dial").disabled = false;
  }
});

$("hangup").addEventListener("click", () => call?.hangup());

$("online").addEventListener("click", async () => {
  log("Coming online...");
  try {
    await signIn().register();
    log("Online \u2014 ready for inbound calls.");
  } catch (error) {
    log(`Failed: ${describe(error)}`);
    return;
  }
  client.session.incomingCalls$.subscribe((calls) => {
    const ringing = calls.find((candidate) => candidate.status === "ringing");
    if (!ringing || ringing === call) return;
    $("caller").textContent = ringing.fromName || ringing.from || "Unknown";
    log(`Ringing from ${$("caller").textContent}`);
    hold(ringing);
    $("answer").disabled = $("decline").disabled = false;
  });
});

$("answer").addEventListener("click", () => {
  log("Answering...");
  // What a video call wants: the boxes say what is sent, and the far picture is received either way.
  call.answer({ audio: $("audio").checked, video: $("video").checked, receiveAudio: true, receiveVideo: true });
});

$("decline").addEventListener("click", () => {
  log("Declining...");
  call.reject();
});

window.demo = {
  get call() {
    return call;
  },
  get client() {
    return client;
  },
};
