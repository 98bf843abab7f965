package dev.medley.pictures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.SharedServers;
import dev.medley.topology.Medley;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PictureReceiverTest implements SharedServers {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final String UPLOADS = "tried-uploads/";
    private static final String FOLDER = "tried/";

    @Inject
    ObjectStores stores;

    private KeptUploads uploads = new KeptUploads();

    @BeforeEach
    void nothingIsOnItsWay() {
        uploads = new KeptUploads();
    }

    @Test
    void aPictureIsMadeAnewInSizesAndWhatWasSentIsRemoved() throws IOException {
        byte[] picture = png(1000, 500);
        UUID id = uploads.announce(picture.length, 1, LATER);
        store().upload(picture, UPLOADS + id, "image/png");

        receiver().receive(UPLOADS + id);

        PictureFindings findings = requireNonNull(uploads.accepted.get(id));
        assertThat(findings.width()).isEqualTo(1000);
        assertThat(findings.renditions()).extracting(PictureRendition::name).contains("thumbnail", "card");
        assertThat(findings.renditions()).allSatisfy(rendition -> {
            assertThat(rendition.key()).startsWith(FOLDER + id + "/");
            assertThat(store().find(Medley.PUBLIC_MEDIA + rendition.key())).isPresent();
        });
        assertThat(store().find(UPLOADS + id)).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRejectedAndNothingOfItIsShown() {
        byte[] text = "not a picture".getBytes(StandardCharsets.UTF_8);
        UUID id = uploads.announce(text.length, 1, LATER);
        store().upload(text, UPLOADS + id, "image/png");

        receiver().receive(UPLOADS + id);

        assertThat(uploads.rejected).containsKey(id);
        assertThat(store().keys(Medley.PUBLIC_MEDIA + FOLDER + id + "/")).isEmpty();
    }

    @Test
    void anotherSizeAndTooManyAttemptsAreRejected() throws IOException {
        byte[] picture = png(10, 10);
        UUID larger = uploads.announce(picture.length + 1, 1, LATER);
        UUID hopeless = uploads.announce(picture.length, 21, LATER);
        for (UUID id : List.of(larger, hopeless)) {
            store().upload(picture, UPLOADS + id, "image/png");
            receiver().receive(UPLOADS + id);
        }

        assertThat(requireNonNull(uploads.rejected.get(larger)).code()).isEqualTo("size-mismatch");
        assertThat(requireNonNull(uploads.rejected.get(hopeless)).code()).isEqualTo("processing-failed");
    }

    @Test
    void keysOfOthersAreLeftAlone() {
        receiver().receive("other-uploads/" + UUID.randomUUID());
        receiver().receive(UPLOADS + "../secret");

        assertThat(uploads.accepted).isEmpty();
        assertThat(uploads.rejected).isEmpty();
    }

    @Test
    void theSweepTakesWhatCameUnnoticedGivesUpWhatNeverCameAndRemovesWhatIsGone() throws IOException {
        byte[] picture = png(10, 10);
        UUID came = uploads.announce(picture.length, 1, LATER);
        store().upload(picture, UPLOADS + came, "image/png");
        UUID late = uploads.announce(1, 0, NOW.minusSeconds(1));
        UUID coming = uploads.announce(1, 0, LATER);
        UUID gone = UUID.randomUUID();
        store().upload(picture, Medley.PUBLIC_MEDIA + FOLDER + gone + "/thumbnail-1.png", "image/png");
        uploads.gone.add(gone);

        receiver().sweep();

        assertThat(uploads.accepted).containsOnlyKeys(came);
        assertThat(requireNonNull(uploads.rejected.get(late)).code()).isEqualTo("upload-expired");
        assertThat(uploads.waiting).containsOnlyKeys(coming);
        assertThat(uploads.gone).isEmpty();
        assertThat(store().keys(Medley.PUBLIC_MEDIA + FOLDER + gone + "/")).isEmpty();
    }

    private PictureReceiver receiver() {
        return new PictureReceiver(
                uploads, new PictureObjects(stores, UPLOADS, FOLDER), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ObjectStore store() {
        return stores.bucket(Medley.MEDIA);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean _ = ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
