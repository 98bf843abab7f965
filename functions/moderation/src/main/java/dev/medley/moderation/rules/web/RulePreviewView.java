package dev.medley.moderation.rules.web;

import dev.medley.moderation.rules.CheckService;
import dev.medley.textfilter.FilterAction;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "RulePreview", description = "What other rules would do to the latest texts")
record RulePreviewView(
        @Schema(description = "On how many they were tried") int texts,

        @Schema(description = "How many would fare otherwise")
        int changed,

        List<DifferenceView> differences) {

    @Serdeable
    @Schema(name = "RulePreviewDifference")
    record DifferenceView(
            String text, FilterAction before, FilterAction after, String kept, List<FindingView> findings) {

        static DifferenceView of(CheckService.Difference difference) {
            return new DifferenceView(
                    difference.text(),
                    difference.before(),
                    difference.after().action(),
                    difference.after().text(),
                    difference.after().findings().stream().map(FindingView::of).toList());
        }
    }

    static RulePreviewView of(CheckService.Preview preview) {
        return new RulePreviewView(
                preview.texts(),
                preview.changed(),
                preview.differences().stream().map(DifferenceView::of).toList());
    }
}
