package dev.medley.analytics.customers.web;

import dev.medley.analytics.customers.RfmSegment;
import dev.medley.analytics.questions.web.FrameView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "CustomerSegments", description = "Customers by recency, frequency and monetary value")
record SegmentsView(FrameView meta, List<SegmentView> items) {

    @Serdeable
    @Schema(name = "RfmSegment")
    record SegmentView(
            @Schema(example = "champions") String segment,

            @Schema(description = "The fifth of all customers by how lately they bought; 5 is best")
            int recency,

            @Schema(description = "The same by how often") int frequency,
            @Schema(description = "The same by how much") int monetary,
            long customers,
            long revenue) {

        static SegmentView of(RfmSegment segment) {
            return new SegmentView(
                    segment.name(),
                    segment.recency(),
                    segment.frequency(),
                    segment.monetary(),
                    segment.customers(),
                    segment.revenue());
        }
    }
}
