package dev.medley.social.feed.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.kernel.PageRequest;
import dev.medley.social.feed.FeedPage;
import dev.medley.social.feed.FollowingFeed;
import dev.medley.social.posts.PictureLinks;
import dev.medley.social.posts.web.SocialPostView;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/feed")
@Tag(name = "Feeds", description = "What one sees of others")
class FollowingFeedController {

    private final FollowingFeed feed;
    private final FeedCursors cursors;
    private final PictureLinks links;

    FollowingFeedController(FollowingFeed feed, FeedCursors cursors, PictureLinks links) {
        this.feed = feed;
        this.cursors = cursors;
        this.links = links;
    }

    @Get
    @Access("feed:read:own")
    @Operation(
            operationId = "readFeed",
            summary = "The posts of those whom one follows, newest first",
            description =
                    "Pages stay where they are while new posts arrive. What is deleted, blocked, muted or not followed any "
                            + "more is gone at once. A new post is there within seconds; the latest 1,000 are kept.")
    @ApiResponse(responseCode = "200", description = "A page of posts")
    PageView<SocialPostView> read(PageRequest page, Caller caller) {
        UUID reader = caller.accountId();
        FeedPage found = feed.page(reader, cursors.read(reader, page.cursor()), page.limit());
        return new PageView<>(
                found.posts().stream()
                        .map(shown -> SocialPostView.of(shown, links))
                        .toList(),
                cursors.write(reader, found.next()));
    }
}
