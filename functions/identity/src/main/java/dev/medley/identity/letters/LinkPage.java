package dev.medley.identity.letters;

/**
 * The page behind a link in a letter. The link alone does nothing, because mail scanners follow links too; the button posts
 * the token, which the page takes from its own address, so that the server writes nothing of a request into it.
 *
 * @param done what it says when the token was good
 */
public record LinkPage(String title, String question, String button, String done) {

    /** The {@code Content-Security-Policy} that it needs. */
    public static final String POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'";

    /** The page, from texts that are ours and hold no markup. */
    public String html() {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <meta name="viewport" content="width=device-width">
                <style>body{font:1.1rem/1.5 system-ui;max-width:30rem;margin:15vh auto;padding:0 1rem;text-align:center}
                button{font:inherit;padding:.6rem 1.4rem}</style></head>
                <body><h1>%1$s</h1><p id="say" data-done="%4$s">%2$s</p>
                <button id="go">%3$s</button>
                <script>
                const go = document.getElementById("go"), say = document.getElementById("say");
                go.onclick = async () => {
                  go.disabled = true;
                  const token = new URLSearchParams(location.search).get("token") || "";
                  const answer = await fetch(location.pathname, {method: "POST",
                    headers: {"Content-Type": "application/json"}, body: JSON.stringify({token})});
                  say.textContent = answer.ok ? say.dataset.done : (await answer.json()).detail;
                  go.hidden = true;
                };
                </script></body></html>
                """.formatted(title, question, button, done);
    }
}
