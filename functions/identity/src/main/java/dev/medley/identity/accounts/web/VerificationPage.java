package dev.medley.identity.accounts.web;

/** The page behind the link in the mail; it takes the token from its own address, so the server writes none into it. */
final class VerificationPage {

    static final String POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'";

    static final String HTML = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Confirm your address</title>
            <meta name="viewport" content="width=device-width">
            <style>body{font:1.1rem/1.5 system-ui;max-width:30rem;margin:15vh auto;padding:0 1rem;text-align:center}
            button{font:inherit;padding:.6rem 1.4rem}</style></head>
            <body><h1>Confirm your address</h1><p id="say">One click and you are done.</p>
            <button id="go">Confirm</button>
            <script>
            const go = document.getElementById("go"), say = document.getElementById("say");
            go.onclick = async () => {
              go.disabled = true;
              const token = new URLSearchParams(location.search).get("token") || "";
              const answer = await fetch(location.pathname, {method: "POST",
                headers: {"Content-Type": "application/json"}, body: JSON.stringify({token})});
              say.textContent = answer.ok ? "Thank you. Your address is confirmed; you can sign in now."
                : (await answer.json()).detail;
              go.hidden = true;
            };
            </script></body></html>
            """;

    private VerificationPage() {}
}
