package dev.medley.security.anomalies.forest;

import dev.medley.security.anomalies.Feature;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.zip.DeflaterOutputStream;

/** What a forest would be kept as, with another object in its place. */
final class StateBytes {

    private StateBytes() {}

    static byte[] of(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(DetectionForest.FORM);
            out.writeInt(Feature.values().length);
            out.writeDouble(0);
            out.writeDouble(0);
            out.writeLong(0);
            ObjectOutputStream objects = new ObjectOutputStream(out);
            objects.writeObject(object);
            objects.flush();
        }
        return bytes.toByteArray();
    }
}
