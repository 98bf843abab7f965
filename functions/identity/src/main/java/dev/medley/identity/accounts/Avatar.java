package dev.medley.identity.accounts;

import dev.medley.images.ImageFormat;
import java.util.UUID;

/** A picture of somebody, by its id and what its bytes are. */
public record Avatar(UUID accountId, UUID id, ImageFormat format) {

    /** Where its object lies: made of ids alone. */
    public String key() {
        return key(accountId, id);
    }

    private static String key(UUID accountId, UUID id) {
        return folder(accountId) + id;
    }

    /** Where the picture lies that the account shows. */
    public static String folder(UUID accountId) {
        return "avatars/" + accountId + "/";
    }

    /** Where a picture arrives; the bucket removes what nobody shows, whenever it comes. */
    public static String uploadKey(UUID accountId, UUID id) {
        return uploadFolder(accountId) + id;
    }

    public static String uploadFolder(UUID accountId) {
        return "avatar-uploads/" + accountId + "/";
    }
}
