package dev.medley.orders.carts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.Refusal;
import dev.medley.orders.carts.CartHolder;
import dev.medley.orders.carts.CartService;
import dev.medley.orders.carts.CartToken;
import io.micronaut.http.HttpRequest;
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
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/cart")
@Tag(
        name = "Cart",
        description = "What somebody means to buy: the caller's cart, or the one that the header Cart-Token opens")
class CartController {

    private static final String HEADER = "Cart-Token";

    private final CartService service;

    CartController(CartService service) {
        this.service = service;
    }

    @Post
    @Access(value = Access.ANYBODY, as = "cart:write:own")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "openCart",
            summary = "Open a cart in a currency",
            description =
                    "Who has signed in has one cart, which goes on in this currency. Others get a cart of their own "
                            + "and the token that opens it.")
    @ApiResponse(responseCode = "201", description = "The cart")
    @Problems("currency-invalid")
    HttpResponse<CartView> open(@Valid @Body NewCart request, @Nullable Caller caller) {
        Currency currency = CurrencyCode.parse(request.currency(), "/currency");
        CartView view;
        if (caller != null) {
            view = CartView.of(service.open(caller.accountId(), currency));
        } else {
            CartToken token = service.open(currency);
            view = CartView.of(service.read(CartHolder.of(token))).with(token.text());
        }
        return HttpResponse.created(view, URI.create("/api/cart"));
    }

    @Get
    @Access(value = Access.ANYBODY, as = "cart:read:own")
    @Operation(operationId = "readCart", summary = "The cart, with each line as it is now")
    @ApiResponse(responseCode = "200", description = "The cart")
    @Problems({"cart-token-required", "cart-unknown"})
    CartView read(@Nullable Caller caller, HttpRequest<?> http) {
        return CartView.of(service.read(holder(caller, http)));
    }

    @Post("/lines")
    @Access(value = Access.ANYBODY, as = "cart:write:own")
    @Operation(operationId = "addCartLine", summary = "Put in so many more of a variant")
    @ApiResponse(responseCode = "200", description = "The cart")
    @Problems({"cart-full", "cart-token-required", "cart-unknown", "quantity-invalid", "variant-unknown"})
    CartView add(@Valid @Body NewCartLine request, @Nullable Caller caller, HttpRequest<?> http) {
        return CartView.of(service.add(holder(caller, http), request.variantId(), request.quantity()));
    }

    @Put("/lines/{id}")
    @Access(value = Access.ANYBODY, as = "cart:write:own")
    @Operation(
            operationId = "changeCartLine",
            summary = "Say how many of a line are wanted",
            description = "This also accepts its price as it is now.")
    @ApiResponse(responseCode = "200", description = "The cart")
    @Problems({"cart-line-unknown", "cart-token-required", "cart-unknown", "quantity-invalid"})
    CartView change(UUID id, @Valid @Body CartLineChange request, @Nullable Caller caller, HttpRequest<?> http) {
        return CartView.of(service.change(holder(caller, http), id, request.quantity()));
    }

    @Delete("/lines/{id}")
    @Access(value = Access.ANYBODY, as = "cart:write:own")
    @Operation(operationId = "removeCartLine", summary = "Take a line out")
    @ApiResponse(responseCode = "200", description = "The cart")
    @Problems({"cart-line-unknown", "cart-token-required", "cart-unknown"})
    CartView remove(UUID id, @Nullable Caller caller, HttpRequest<?> http) {
        return CartView.of(service.remove(holder(caller, http), id));
    }

    @Put("/codes")
    @Access(value = Access.ANYBODY, as = "cart:write:own")
    @Operation(
            operationId = "changeCartCodes",
            summary = "Say which promotion codes one has",
            description = "The cart says of each whether it applies, and why not. An order is made only where all do.")
    @ApiResponse(responseCode = "200", description = "The cart")
    @Problems({"cart-token-required", "cart-unknown"})
    CartView type(@Valid @Body CartCodes request, @Nullable Caller caller, HttpRequest<?> http) {
        return CartView.of(service.type(holder(caller, http), request.codes()));
    }

    @Post("/merge")
    @Access("cart:write:own")
    @Operation(
            operationId = "mergeCart",
            summary = "Add what a guest's cart holds to the caller's, and remove the guest's",
            description = "Quantities of a variant are added up, to 999 at most.")
    @ApiResponse(responseCode = "200", description = "The caller's cart")
    @Problems("cart-unknown")
    CartView merge(Caller caller, @Valid @Body CartMerge request) {
        return CartView.of(service.merge(caller.accountId(), CartToken.parse(request.cartToken())));
    }

    private static CartHolder holder(@Nullable Caller caller, HttpRequest<?> http) {
        if (caller != null) {
            return CartHolder.of(caller.accountId());
        }
        String token = http.getHeaders().get(HEADER);
        if (token == null) {
            throw new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "cart-token-required",
                    "Sign in, or send the token of a cart in the header Cart-Token.");
        }
        return CartHolder.of(CartToken.parse(token));
    }
}
