package dev.medley.identity.administration.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.identity.administration.AccountAdminService;
import dev.medley.identity.administration.AccountAdminService.Mandate;
import dev.medley.identity.administration.InvitationService;
import dev.medley.identity.administration.RoleGrantService;
import dev.medley.identity.administration.web.AdminRequests.Ended;
import dev.medley.identity.administration.web.AdminRequests.ErasureOrder;
import dev.medley.identity.administration.web.AdminRequests.Invitation;
import dev.medley.identity.administration.web.AdminRequests.RoleSet;
import dev.medley.identity.administration.web.AdminRequests.Suspension;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import java.util.UUID;

@Controller("/api/admin/users")
@Tag(name = "Administration", description = "Looking after the accounts of others")
class AdminUsersController {

    private final ManagedAccountRepository managedAccountRepository;
    private final AccountAdminService accountAdminService;
    private final RoleGrantService roleGrantService;
    private final InvitationService invitationService;

    AdminUsersController(
            ManagedAccountRepository managedAccountRepository,
            AccountAdminService accountAdminService,
            RoleGrantService roleGrantService,
            InvitationService invitationService) {
        this.managedAccountRepository = managedAccountRepository;
        this.accountAdminService = accountAdminService;
        this.roleGrantService = roleGrantService;
        this.invitationService = invitationService;
    }

    @Get("{?q,status,role,verified}")
    @Access("account:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "searchUsers", summary = "Accounts by what their address or name contains, newest first")
    @ApiResponse(responseCode = "200", description = "A page of accounts")
    PageView<ManagedAccountView> search(
            @Nullable @QueryValue @Size(min = 3, max = 100) String q,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"active", "suspended"}))
                    Account.Status status,
            @Nullable @QueryValue @Size(max = 40) String role,
            @Nullable @QueryValue Boolean verified,
            PageRequest page) {
        ManagedAccountRepository.Filter filter = new ManagedAccountRepository.Filter(q, status, role, verified);
        return PageView.of(managedAccountRepository.search(filter, page), ManagedAccountView::of);
    }

    @Get("/{id}")
    @Access("account:read:all")
    @Operation(operationId = "readUser", summary = "One account")
    @ApiResponse(responseCode = "200", description = "The account")
    @Problems("account-unknown")
    ManagedAccountView read(UUID id) {
        return ManagedAccountView.of(accountAdminService.find(id));
    }

    @Post
    @Access(value = "account:create:all", stepUp = true)
    @RateLimited(RateClass.MAIL)
    @Idempotent
    @Operation(operationId = "inviteUser", summary = "Make an account for somebody, who chooses the password by mail")
    @ApiResponse(responseCode = "201", description = "The account; a mail is on its way")
    @Problems({"account-unknown", "display-name-invalid", "email-invalid", "email-taken", "permission-beyond-own"})
    HttpResponse<ManagedAccountView> invite(@Valid @Body Invitation invitation, AuditContext context) {
        Account account = invitationService.invite(context, invitation.email(), invitation.displayName());
        return HttpResponse.created(
                ManagedAccountView.of(accountAdminService.find(account.id())),
                URI.create("/api/admin/users/" + account.id()));
    }

    @Put("/{id}/suspension")
    @Access(value = "account:suspend:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "suspendUser", summary = "Suspend an account and end its sessions, at once")
    @ApiResponse(responseCode = "204", description = "The account is suspended")
    @Problems({"account-unchanged", "account-unknown", "own-account", "rank-too-low"})
    void suspend(UUID id, @Valid @Body Suspension suspension, AuditContext context) {
        accountAdminService.suspend(Mandate.of(context), id, suspension.because());
    }

    @Delete("/{id}/suspension")
    @Access(value = "account:suspend:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "activateUser", summary = "Let a suspended account be used again")
    @ApiResponse(responseCode = "204", description = "The account is active")
    @Problems({
        "account-not-suspended",
        "account-unchanged",
        "account-unknown",
        "own-account",
        "permission-beyond-own",
        "rank-too-low"
    })
    void activate(UUID id, AuditContext context) {
        if (accountAdminService.find(id).account().status() == Account.Status.ACTIVE) {
            throw Refusal.notFound("account-not-suspended", "The account is not suspended.");
        }
        accountAdminService.activate(Mandate.of(context), id);
    }

    @Put("/{id}/erasure")
    @Access(value = "account:erase:all", stepUp = true)
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "eraseUser",
            summary = "Have an account and everything in it erased in 30 days",
            description = "Its owner is told, and cannot keep it; an administrator can until then.")
    @ApiResponse(responseCode = "202", description = "It will be erased; a mail says so too")
    @Problems({"account-unknown", "own-account", "rank-too-low"})
    void erase(UUID id, @Valid @Body ErasureOrder order, AuditContext context) {
        accountAdminService.erase(Mandate.of(context), id, order.because());
    }

    @Delete("/{id}/erasure")
    @Access(value = "account:erase:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "keepUser",
            summary = "Keep an account that was to be erased, unless its erasure has begun",
            description = "Whether an administrator or its owner asked for that.")
    @ApiResponse(responseCode = "204", description = "It is kept, felt within seconds")
    @Problems({"account-unknown", "own-account", "rank-too-low"})
    void keep(UUID id, AuditContext context) {
        accountAdminService.keep(context, id);
    }

    @Put("/{id}/roles")
    @Access(value = "role:grant:all", stepUp = true)
    @Operation(
            operationId = "giveRoles",
            summary = "Give an account exactly these roles",
            description = "None that you add ranks as high as you do, or allows what you may not do yourself.")
    @ApiResponse(responseCode = "200", description = "The account")
    @Problems({"account-unknown", "own-account", "permission-beyond-own", "rank-too-low", "role-unknown"})
    ManagedAccountView giveRoles(UUID id, @Valid @Body RoleSet roles, AuditContext context) {
        roleGrantService.give(context, id, roles.roles());
        return read(id);
    }

    @Delete("/{id}/sessions")
    @Access(value = "session:end:all", stepUp = true)
    @Operation(operationId = "endUserSessions", summary = "End all sessions of an account")
    @ApiResponse(responseCode = "200", description = "How many there were")
    @Problems({"account-unknown", "own-account", "rank-too-low"})
    Ended endSessions(UUID id, AuditContext context) {
        return new Ended(accountAdminService.endSessions(context, id));
    }

    @Post("/{id}/password-reset")
    @Access(value = "account:reset-password:all", stepUp = true)
    @RateLimited(RateClass.MAIL)
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "resetUserPassword",
            summary = "Have the owner of an account choose a new password by mail")
    @ApiResponse(responseCode = "202", description = "A mail is on its way")
    @Problems({"account-unknown", "own-account", "rank-too-low"})
    void resetPassword(UUID id, AuditContext context) {
        accountAdminService.resetPassword(context, id);
    }
}
