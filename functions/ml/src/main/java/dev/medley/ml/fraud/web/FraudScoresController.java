package dev.medley.ml.fraud.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.external.ModelSource;
import dev.medley.ml.fraud.FraudScores;
import dev.medley.ml.fraud.FraudScores.Scored;
import dev.medley.ml.fraud.FraudScores.ScoredOrders;
import dev.medley.ml.models.ScoringArtefact.Driver;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/ml/fraud-scores")
@Tag(name = "Machine learning")
class FraudScoresController {

    private final FraudScores service;

    FraudScoresController(FraudScores service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "FraudScore", description = "How likely an order is fraud; decides nothing")
    record FraudScoreView(
            UUID orderId,

            @Schema(description = "From 0 to 1") double score,

            @Schema(description = "What the shop's rules say, from 0 to 100")
            int ruleScore,

            @Schema(example = "review") String ruleDecision,

            @Schema(
                    description =
                            "What counts most, for (above 0) and against, in log-odds; empty where no model here answered")
            List<Driver> drivers,

            Instant placedAt) {

        static FraudScoreView of(Scored scored) {
            return new FraudScoreView(
                    scored.order().orderId(),
                    scored.score(),
                    scored.order().ruleScore(),
                    scored.order().decision(),
                    scored.drivers(),
                    scored.order().at());
        }
    }

    @Serdeable
    @Schema(description = "A page of orders with their scores, and who scored them")
    record FraudScoresView(
            List<FraudScoreView> items, @Nullable String nextCursor, ModelSource source) {}

    @Serdeable
    @Schema(description = "An order with its score, and who scored it")
    record OneFraudScoreView(FraudScoreView order, ModelSource source) {}

    @Get
    @Access("ml:read:all")
    @Operation(operationId = "listFraudScores", summary = "How likely the orders are fraud that wait for a person")
    @ApiResponse(responseCode = "200", description = "A page of scores, newest order first")
    FraudScoresView list(PageRequest page) {
        ScoredOrders scored = service.waiting(page);
        return new FraudScoresView(
                scored.orders().items().stream().map(FraudScoreView::of).toList(),
                scored.orders().nextCursor(),
                scored.source());
    }

    @Get("/{orderId}")
    @Access("ml:read:all")
    @Operation(operationId = "readFraudScore", summary = "How likely an order is fraud, and why")
    @ApiResponse(responseCode = "200", description = "The score")
    @Problems("order-unknown")
    OneFraudScoreView read(UUID orderId) {
        ScoredOrders scored = service.find(orderId);
        return new OneFraudScoreView(FraudScoreView.of(scored.orders().items().getFirst()), scored.source());
    }
}
