package dev.medley.identity.roles.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.caching.Cached;
import dev.medley.caching.Invalidates;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.identity.roles.Role;
import dev.medley.identity.roles.RoleService;
import dev.medley.kernel.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;

@Controller("/api/admin/roles")
@Tag(name = "Roles", description = "What roles there are, and what each allows")
class RolesController {

    private final RoleService roleService;

    RolesController(RoleService roleService) {
        this.roleService = roleService;
    }

    @Get
    @Access("role:read:all")
    @Operation(operationId = "listRoles", summary = "All roles, lowest rank first")
    @ApiResponse(responseCode = "200", description = "The roles")
    @Cached(seconds = 60, tags = "roles", sameForAll = true)
    PageView<RoleView> list() {
        return PageView.of(new Page<>(roleService.all(), null), RoleView::of);
    }

    @Get("/{name}")
    @Access("role:read:all")
    @Operation(operationId = "readRole", summary = "One role")
    @ApiResponse(responseCode = "200", description = "The role")
    @Problems("role-unknown")
    HttpResponse<RoleView> read(String name) {
        return versioned(roleService.find(name));
    }

    @Post
    @Access(value = "role:write:all", stepUp = true)
    @Idempotent
    @Operation(operationId = "defineRole", summary = "Define a role that allows no more than you may do yourself")
    @ApiResponse(responseCode = "201", description = "The role")
    @Problems({"permission-malformed", "role-beyond-own", "role-taken", "roles-full"})
    @Invalidates("roles")
    HttpResponse<RoleView> define(@Valid @Body NewRole role, AuditContext context) {
        RoleView defined = RoleView.of(roleService.define(context, role.toRole()));
        return HttpResponse.created(defined, URI.create("/api/admin/roles/" + defined.name()));
    }

    @Put("/{name}")
    @Access(value = "role:write:all", stepUp = true)
    @Operation(
            operationId = "changeRole",
            summary = "Change what a role allows; felt by its holders at once",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The role")
    @Problems({"permission-malformed", "role-beyond-own", "role-built-in", "role-unknown"})
    @Invalidates("roles")
    HttpResponse<RoleView> change(String name, @Valid @Body RoleChange change, IfMatch ifMatch, AuditContext context) {
        return versioned(roleService.change(context, change.toRole(name), ifMatch));
    }

    private static HttpResponse<RoleView> versioned(Role role) {
        return VersionedResponse.of(RoleView.of(role), role.version());
    }

    @Delete("/{name}")
    @Access(value = "role:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "dropRole", summary = "Drop a role, and take it from everybody who has it")
    @ApiResponse(responseCode = "204", description = "The role is gone")
    @Problems({"role-beyond-own", "role-built-in", "role-unknown"})
    @Invalidates("roles")
    void drop(String name, AuditContext context) {
        roleService.drop(context, name);
    }
}
