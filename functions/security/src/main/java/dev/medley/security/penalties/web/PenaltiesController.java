package dev.medley.security.penalties.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.penalties.BotScore;
import dev.medley.security.penalties.Penalty;
import dev.medley.security.penalties.PenaltyRepository;
import dev.medley.security.penalties.PenaltyService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/admin/penalties")
@Tag(name = "Penalties", description = "Networks that behave as hostile machines do")
class PenaltiesController {

    private final PenaltyRepository repository;
    private final PenaltyService service;
    private final Clock clock;

    PenaltiesController(PenaltyRepository repository, PenaltyService service, Clock clock) {
        this.repository = repository;
        this.service = service;
        this.clock = clock;
    }

    @Serdeable
    @Schema(name = "Penalty")
    record PenaltyView(
            UUID id,

            @Schema(description = "An IPv4 address, or an IPv6 network of 64 bits")
            String network,

            @Schema(description = "warned, slowed or banned")
            String level,

            @Schema(description = "From 0 to 100; penalized from 70")
            int score,

            @Schema(example = "[\"scans-paths\", \"mostly-refused\"]")
            List<String> reasons,

            Instant since,
            @Schema(description = "When it ends by itself") Instant until) {

        static PenaltyView of(Penalty penalty) {
            return new PenaltyView(
                    penalty.id(),
                    penalty.network(),
                    penalty.level().name().toLowerCase(Locale.ROOT),
                    penalty.score(),
                    penalty.reasons(),
                    penalty.since(),
                    penalty.until());
        }
    }

    @Serdeable
    @Schema(name = "BotScore")
    record ScoreView(String network, long requests, int score, List<String> reasons) {

        static ScoreView of(BotScore score) {
            return new ScoreView(score.network(), score.requests(), score.score(), score.reasons());
        }
    }

    @Get
    @Access("penalty:read:all")
    @Operation(operationId = "listPenalties", summary = "Networks that are warned, slowed or banned now, newest first")
    @ApiResponse(responseCode = "200", description = "A page of penalties")
    PageView<PenaltyView> list(PageRequest page) {
        return PageView.of(repository.list(clock.instant(), page), PenaltyView::of);
    }

    @Get("/scores")
    @Access("penalty:read:all")
    @Operation(
            operationId = "listBotScores",
            summary = "How networks scored in the last five minutes",
            description = "The 100 that sent the most requests, at least 20, the highest score first.")
    @ApiResponse(responseCode = "200", description = "The scores")
    PageView<ScoreView> scores() {
        return PageView.of(new Page<>(service.scores(), null), ScoreView::of);
    }

    @Delete("/{id}")
    @Access("penalty:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftPenalty", summary = "Take a penalty back; the network begins anew")
    @ApiResponse(responseCode = "204", description = "It is lifted")
    @Problems("penalty-unknown")
    void lift(UUID id, AuditContext context) {
        service.lift(context, id);
    }
}
