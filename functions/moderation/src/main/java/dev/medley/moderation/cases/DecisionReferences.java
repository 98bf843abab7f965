package dev.medley.moderation.cases;

import dev.medley.kernel.Refusal;
import dev.medley.moderation.cases.ModerationDecision.GuidelineReference;
import dev.medley.moderation.guidelines.Guideline;
import dev.medley.moderation.guidelines.GuidelineService;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decisions refer to. */
@Singleton
class DecisionReferences {

    private final ActionTemplateRepository templates;
    private final GuidelineService guidelines;

    DecisionReferences(ActionTemplateRepository templates, GuidelineService guidelines) {
        this.templates = templates;
        this.guidelines = guidelines;
    }

    /** An order with what its template says; with a reason, unless nothing is done. */
    DecisionOrder filled(DecisionOrder order, String kind) {
        UUID templateId = order.templateId();
        ActionTemplate template = templateId == null
                ? null
                : templates
                        .find(templateId)
                        .orElseThrow(() -> Refusal.invalid(
                                "action-template-unknown", "/templateId", "There is no such template."));
        DecisionOrder filled = template == null ? order : order.filled(template);
        // A reason of one's own says what is done, whatever the template is for.
        ModerationAction templateAction = template == null || order.reason() != null ? null : template.action();
        if (templateAction != null && templateAction != filled.action()) {
            throw Refusal.invalid(
                    "action-template-other",
                    "/templateId",
                    "The template is for " + templateAction.label() + ", and its reason says so.");
        }
        String reason = filled.reason();
        if (filled.action() != ModerationAction.RELEASE && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("decision-reason-missing", "/reason", "The author is told why.");
        }
        if (filled.isMasked() && (filled.action().takesAway() || !ModeratedSubject.isMaskable(kind))) {
            throw Refusal.invalid(
                    "decision-masks-nothing",
                    "/masked",
                    "What others may read is masked, where a place has rules for it.");
        }
        return filled;
    }

    @Nullable
    GuidelineReference guideline(DecisionOrder order) {
        Guideline guideline = guidelines.referredTo(order.guidelineId());
        return guideline == null ? null : new GuidelineReference(guideline.id(), guideline.version());
    }
}
