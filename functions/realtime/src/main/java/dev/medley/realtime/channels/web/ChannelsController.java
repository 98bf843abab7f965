package dev.medley.realtime.channels.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.kernel.Page;
import dev.medley.realtime.channels.ChannelAccess;
import dev.medley.realtime.channels.Follower;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/realtime/channels")
@Tag(name = "Realtime")
class ChannelsController {

    private final ChannelAccess access;

    ChannelsController(ChannelAccess access) {
        this.access = access;
    }

    @Get
    @Access("realtime:connect:own")
    @Operation(operationId = "listRealtimeChannels", summary = "What the caller may follow")
    @ApiResponse(responseCode = "200", description = "The kinds of channels, all on one page")
    PageView<ChannelView> list(Caller caller) {
        return PageView.of(new Page<>(access.open(Follower.of(caller)), null), ChannelView::of);
    }
}
