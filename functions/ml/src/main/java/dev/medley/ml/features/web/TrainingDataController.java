package dev.medley.ml.features.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureRow;
import dev.medley.ml.features.FeatureSetRepository;
import dev.medley.ml.features.FeatureSetService;
import dev.medley.ml.features.FeatureSetService.Rows;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Controller("/api/ml")
@Tag(name = "Machine learning", description = "What models learn from, the models, and what they say")
class TrainingDataController {

    private final FeatureSetService service;
    private final FeatureSetRepository repository;

    TrainingDataController(FeatureSetService service, FeatureSetRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("/feature-sets{?kind}")
    @Access("ml:read:all")
    @Operation(operationId = "listFeatureSets", summary = "The feature sets that there are, newest first")
    @ApiResponse(responseCode = "200", description = "A page of feature sets")
    PageView<FeatureSetView> list(@Nullable @QueryValue FeatureKind kind, PageRequest page) {
        return PageView.of(repository.list(kind, page), FeatureSetView::of);
    }

    @Get("/training-data{?kind,version}")
    @Access("ml:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readTrainingData",
            summary = "The rows of a feature set, for who trains models elsewhere",
            description =
                    "Accounts go by names that they have here only. The newest version unless another is asked for; "
                            + "sets are built when models are trained.")
    @ApiResponse(responseCode = "200", description = "A page of rows")
    @Problems("feature-set-unknown")
    TrainingDataView rows(
            @QueryValue FeatureKind kind,
            @Nullable @QueryValue @Min(1) @Parameter(description = "The newest unless said otherwise") Integer version,
            PageRequest page) {
        return TrainingDataView.of(service.rows(kind, version, page));
    }

    @Get("/training-data.csv{?kind,version}")
    @Access("ml:read:all")
    @RateLimited(RateClass.SEARCH)
    @Produces(MediaType.TEXT_CSV)
    @Operation(
            operationId = "exportTrainingData",
            summary = "The same as a table (RFC 4180)",
            description = "The header Link has the next page; the last page lacks it.")
    @ApiResponse(
            responseCode = "200",
            description = "The table, with a line of names",
            content = @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(type = "string")))
    @Problems("feature-set-unknown")
    HttpResponse<String> export(
            @QueryValue FeatureKind kind,
            @Nullable @QueryValue @Min(1) @Parameter(description = "The newest unless said otherwise") Integer version,
            PageRequest page) {
        Rows rows = service.rows(kind, version, page);
        MutableHttpResponse<String> answer = HttpResponse.ok(table(rows)).contentType(MediaType.TEXT_CSV);
        String next = rows.page().nextCursor();
        return next == null ? answer : answer.header(HttpHeaders.LINK, link(rows, page.limit(), next));
    }

    private static String link(Rows rows, int limit, String cursor) {
        String kind = rows.set().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "</api/ml/training-data.csv?kind=" + kind + "&version="
                + rows.set().version() + "&limit=" + limit + "&cursor="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8) + ">; rel=\"next\"";
    }

    /** Ids, times, codes of currencies and numbers need no quotes, and none is a formula. */
    private static String table(Rows rows) {
        Stream<String> names =
                Stream.concat(Stream.of("person", "item", "at", "currency"), rows.set().kind().features().stream());
        Stream<String> lines = Stream.concat(
                Stream.of(names.collect(Collectors.joining(","))),
                rows.page().items().stream().map(TrainingDataController::line));
        return lines.map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static String line(FeatureRow row) {
        return Stream.concat(
                        Stream.of(
                                Objects.toString(row.person(), ""),
                                Objects.toString(row.item(), ""),
                                Objects.toString(row.at(), ""),
                                Objects.toString(row.currency(), "")),
                        row.values().stream().map(String::valueOf))
                .collect(Collectors.joining(","));
    }
}
