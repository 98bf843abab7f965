package dev.medley.flags.definitions.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.flags.definitions.Flag;
import dev.medley.flags.definitions.FlagRepository;
import dev.medley.flags.definitions.FlagService;
import dev.medley.flags.definitions.FlagStage;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/flags")
@Tag(name = "Flag administration")
class FlagsController {

    private final FlagService service;
    private final FlagRepository repository;

    FlagsController(FlagService service, FlagRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("{?stage,tag,owner,stale}")
    @Access("flag:read:all")
    @Operation(operationId = "listFlags", summary = "All flags, newest first")
    @ApiResponse(responseCode = "200", description = "A page of flags")
    PageView<FlagView> list(
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"define", "develop", "production", "cleanup", "archived"
                                            }))
                    FlagStage stage,
            @Nullable @QueryValue @Size(max = 50) String tag,
            @Nullable @QueryValue @Size(max = 100) String owner,
            @Nullable @QueryValue Boolean stale,
            PageRequest page) {
        return PageView.of(repository.list(new FlagRepository.Filter(stage, tag, owner, stale), page), FlagView::of);
    }

    @Post
    @Access(value = "flag:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createFlag", summary = "Make a flag, which is off everywhere")
    @ApiResponse(responseCode = "201", description = "The flag")
    @Problems({"flag-exists", "flag-invalid", "flags-full"})
    HttpResponse<FlagView> create(@Valid @Body NewFlag request, AuditContext context) {
        Flag flag = service.create(
                context, request.key(), request.type(), request.details().toDetails(), request.offVariant());
        return HttpResponse.created(FlagView.of(flag), URI.create("/api/admin/flags/" + flag.key()));
    }

    @Get("/{key}")
    @Access("flag:read:all")
    @Operation(operationId = "readFlag", summary = "One flag")
    @ApiResponse(responseCode = "200", description = "The flag")
    @Problems("flag-unknown")
    HttpResponse<FlagView> read(String key) {
        return answer(service.find(key));
    }

    @Put("/{key}")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "changeFlag",
            summary = "Change what a flag is, in all environments at once",
            description =
                    "With If-Match it changes only the version that the caller has read. A flag in the stage archived "
                            + "is evaluated nowhere; its key stays taken. Where changes need approval, values in use stay.")
    @ApiResponse(responseCode = "200", description = "The flag")
    @Problems({"approval-required", "experiment-running", "flag-in-use", "flag-invalid", "flag-unknown", "flags-full"})
    HttpResponse<FlagView> change(String key, @Valid @Body FlagRequest request, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, key, request.toDetails(), ifMatch));
    }

    private static HttpResponse<FlagView> answer(Flag flag) {
        return VersionedResponse.of(FlagView.of(flag), flag.version());
    }
}
