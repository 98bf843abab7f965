package dev.medley.identity.accounts.web;

import dev.medley.kernel.Digests;
import io.micronaut.http.HttpResponse;
import java.util.Base64;

/**
 * The page behind a link in a mail. It changes nothing until its button is pressed, because mail scanners follow links
 * too. The token stands behind the {@code #} of the page's address, which no browser sends to a server, so it is in no log;
 * the page posts it, with the fields of the form, to the path that it came from.
 *
 * @param title heading
 * @param lead what to do here
 * @param fields form fields as HTML, named as in the request body; may be empty. One that is hidden is shown once an answer
 *     has the code of its {@code data-for}
 * @param button what is on the button
 * @param done what is said when it has worked
 */
public record MailedLinkPage(String title, String lead, String fields, String button, String done) {

    private static final String SCRIPT = """
            const form = document.querySelector("form"), say = document.getElementById("say");
            form.onsubmit = async event => {
              event.preventDefault();
              const button = form.querySelector("button");
              button.disabled = true;
              const token = new URLSearchParams(location.hash.slice(1)).get("token") || "";
              const fields = [...form.querySelectorAll("input")].filter(input => !input.closest("[hidden]"))
                .map(input => [input.name, input.type === "checkbox" ? input.checked : input.value]);
              const body = JSON.stringify({...Object.fromEntries(fields), token});
              const answer = await fetch(location.pathname,
                {method: "POST", credentials: "omit", headers: {"Content-Type": "application/json"}, body});
              const problem = answer.ok ? {} : await answer.json();
              say.textContent = answer.ok ? form.dataset.done : problem.detail;
              const asked = form.querySelector(`[data-for="${problem.code}"]`);
              if (asked) asked.hidden = false;
              form.hidden = answer.ok;
              button.disabled = false;
            };
            """;

    private static final String STYLE = """
            body{font:1.1rem/1.5 system-ui;max-width:30rem;margin:15vh auto;padding:0 1rem;text-align:center}
            button,input{font:inherit;padding:.6rem 1.4rem}label,input{display:block;width:100%;box-sizing:border-box}
            input{margin:.3rem 0 1rem}input[type=checkbox]{display:inline;width:auto}label[hidden]{display:none}
            """;

    private static final String HTML = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{title}</title>
            <meta name="viewport" content="width=device-width"><style>{style}</style></head>
            <body><h1>{title}</h1><p id="say" role="status">{lead}</p>
            <form data-done="{done}">{fields}<button>{button}</button></form>
            <script>{script}</script></body></html>
            """;

    /** Nothing but the page's own script and style runs, and nobody frames it. */
    private static final String POLICY = "default-src 'none'; script-src '%s'; style-src '%s'; connect-src 'self';"
                    .formatted(digest(SCRIPT), digest(STYLE))
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The answer that shows it. */
    public HttpResponse<String> answer() {
        return HttpResponse.ok(html()).header("Content-Security-Policy", POLICY);
    }

    private String html() {
        return HTML.replace("{title}", title)
                .replace("{lead}", lead)
                .replace("{fields}", fields)
                .replace("{button}", button)
                .replace("{done}", done)
                .replace("{style}", STYLE)
                .replace("{script}", SCRIPT);
    }

    private static String digest(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Digests.sha256(text));
    }
}
