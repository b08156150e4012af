/* Passkeys: what the server asks goes to the device, what the device answers goes back as a form. */
"use strict";
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

  async function make(form) {
    const asked = JSON.parse(form.dataset.options);
    const made = await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: known(asked.excludeCredentials),
      },
    });
    return answer(made, {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    });
  }

  async function sign(form) {
    const answered = await fetch("/sign-in/passkey/challenge", {
      method: "POST",
      body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
    });
    if (!answered.ok) throw new Error(`The server answered ${answered.status}`);
    const asked = await answered.json();
    const signed = await navigator.credentials.get({
      publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) },
    });
    const { clientDataJSON, authenticatorData, signature, userHandle } = signed.response;
    return answer(signed, {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    });
  }

  const answer = (credential, response) => JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const problem = form.querySelector("[data-passkey-problem]");
    if (!window.PublicKeyCredential && form.dataset.passkey === "sign") form.hidden = true;
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      problem.hidden = true;
      try {
        form.elements.credential.value = await (form.dataset.passkey === "make" ? make(form) : sign(form));
        form.submit();
      } catch {
        /* Cancelled, run out of time, or not at Lectern's own address: nothing was sent. */
        problem.textContent = problem.dataset.passkeyProblem;
        problem.hidden = false;
      }
    });
  }
})();
