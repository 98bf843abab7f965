package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.images.ImageFormat;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.RepeatedTest;

/** Who sends the same wish to show a picture many times at once gets it shown. */
@FunctionTest("identity")
class AvatarRaceTest {

    private static final String AVATAR = "/api/users/me/avatar";

    private final Api api;
    private final ObjectStore objects;

    AvatarRaceTest(FunctionUnderTest identity) {
        api = Administrators.as("user", identity.api());
        objects = identity.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
    }

    @RepeatedTest(5)
    void allOfManyAtOnceAreAnswered() throws Exception {
        byte[] png = png();
        ApiAnswer upload = api.post(AVATAR, Map.of("contentType", "image/png", "sizeBytes", png.length))
                .is(201);
        String picture = upload.text("/pictureId");
        String account = api.get("/api/auth/profile").text("/id");
        objects.upload(png, "avatar-uploads/" + account + "/" + picture, ImageFormat.PNG.contentType());
        List<ApiAnswer> answers =
                AtOnce.each(Collections.nCopies(20, picture), id -> api.put(AVATAR, Map.of("pictureId", id)));
        assertThat(answers).allSatisfy(answer -> answer.is(204));
        api.get(AVATAR).is(200);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
