package dev.medley.moderation.statements.web;

import dev.medley.mail.TextTemplate;
import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.DecidedText;
import dev.medley.moderation.cases.ModerationDecision;
import dev.medley.moderation.statements.DecisionStatement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A decision as a page, for those who have no client that is signed in. */
final class DecisionStatementPage {

    private static final TextTemplate PAGE = TextTemplate.html("""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Decision about your account</title>
            <body style="font-family: system-ui, sans-serif; line-height: 1.5; max-width: 34rem; margin: 2rem auto">
            <h1>Decision about your account</h1>
            <p>What was decided about your {{kind}}: {{action}}, on {{decided}}{{#automatic}}, because many reported it{{/automatic}}.</p>
            {{#excerpt}}<p>What you wrote, on {{written}}:</p>
            <blockquote style="white-space: pre-wrap">{{excerpt}}</blockquote>{{/excerpt}}
            <p>The reason:</p>
            <blockquote>{{reason}}</blockquote>
            {{#guideline}}<p>It follows the guideline <a href="/api/guidelines/{{guideline}}?version={{version}}">as it was then</a>.</p>{{/guideline}}
            {{#suspended}}<p>Nobody can sign in to the account until {{suspended}}.</p>{{/suspended}}
            {{#undone}}<p>The decision holds no longer.</p>{{/undone}}
            {{#appeal}}<p>Your appeal: {{appeal}}.</p>{{/appeal}}
            {{#note}}<blockquote>{{note}}</blockquote>{{/note}}
            {{#until}}<form method="post">
              <p><label for="text">Why the decision is wrong, once, until {{until}}:</label></p>
              <p><textarea id="text" name="text" rows="8" style="width: 100%" maxlength="4000" required></textarea></p>
              <button>Appeal</button>
            </form>
            <p>Somebody else than who decided first decides.</p>{{/until}}
            </body>
            </html>
            """);

    private DecisionStatementPage() {}

    static String of(DecisionStatement statement) {
        ModerationDecision decision = statement.decision();
        Map<String, String> values = new HashMap<>(Map.of(
                "kind",
                decision.kind(),
                "action",
                decision.action().label(),
                "decided",
                decision.createdAt().toString().substring(0, 10),
                "automatic",
                decision.isAutomatic() ? "yes" : "",
                "reason",
                decision.reason(),
                "undone",
                decision.undoneAt() == null ? "" : "yes",
                "until",
                statement.mayAppeal() ? decision.appealUntil().toString().substring(0, 10) : ""));
        Instant suspended = statement.suspendedUntil();
        values.put("suspended", suspended == null ? "" : suspended.toString().substring(0, 10));
        DecidedText text = statement.text();
        values.put("excerpt", text == null ? "" : text.excerpt());
        values.put("written", text == null ? "" : text.writtenAt().toString().substring(0, 10));
        values.put(
                "guideline",
                decision.guideline() == null ? "" : decision.guideline().id().toString());
        values.put(
                "version",
                decision.guideline() == null
                        ? ""
                        : Integer.toString(decision.guideline().version()));
        Appeal appeal = statement.appeal();
        values.put("appeal", appeal == null ? "" : appeal.state().label());
        values.put("note", appeal == null || appeal.note() == null ? "" : appeal.note());
        return PAGE.write(values);
    }
}
