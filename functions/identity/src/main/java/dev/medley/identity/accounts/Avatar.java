package dev.medley.identity.accounts;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** A picture of somebody, by its id and what its bytes are. */
public record Avatar(UUID accountId, UUID id, Format format) {

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

    /** What a picture may be. */
    public enum Format {
        PNG("image/png"),
        JPEG("image/jpeg"),
        WEBP("image/webp");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }

        public static Optional<Format> of(String type) {
            return Arrays.stream(values())
                    .filter(format -> format.type.equals(type))
                    .findFirst();
        }

        /** What the first bytes of a file say that it is. */
        public static Optional<Format> ofBytes(byte[] head) {
            if (startsWith(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
                return Optional.of(PNG);
            }
            if (startsWith(head, 0, 0xff, 0xd8, 0xff)) {
                return Optional.of(JPEG);
            }
            return startsWith(head, 0, 'R', 'I', 'F', 'F') && startsWith(head, 8, 'W', 'E', 'B', 'P')
                    ? Optional.of(WEBP)
                    : Optional.empty();
        }

        private static boolean startsWith(byte[] head, int from, int... expected) {
            for (int i = 0; i < expected.length; i++) {
                if (from + i >= head.length || (head[from + i] & 0xff) != expected[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
