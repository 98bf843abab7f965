package dev.medley.social.pictures;

import dev.medley.objects.ObjectStores;
import dev.medley.pictures.PictureObjects;
import dev.medley.pictures.PictureReceiver;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Says where pictures lie, and who keeps them. */
@Factory
class PostPictureFactory {

    @Singleton
    PictureObjects pictureObjects(ObjectStores objectStores) {
        return PictureObjects.unlisted(objectStores, "social-uploads/", "social-pictures/");
    }

    @Singleton
    PictureReceiver pictureReceiver(PostPictureRepository repository, PictureObjects objects, Clock clock) {
        return new PictureReceiver(repository, objects, clock);
    }
}
