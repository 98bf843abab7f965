package dev.medley.http;

import dev.medley.kernel.Refusal;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value inside a body is refused by its type. The reader of JSON notes in it, on its way out, where the value stands.
 */
final class FieldRefusedException extends SerdeException {

    private final transient Refusal refusal;

    private FieldRefusedException(Refusal refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    /** Reads a value whose pointers begin at the value itself. */
    static <T> T wrap(Supplier<T> reading) throws FieldRefusedException {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            throw new FieldRefusedException(refusal);
        }
    }

    /** The refusal behind a body that could not be read, if it was one, with pointers that begin at the body. */
    static Optional<Refusal> find(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof FieldRefusedException refused) {
                return Optional.of(refused.asRefusal());
            }
        }
        return Optional.empty();
    }

    private Refusal asRefusal() {
        String path = pointer(this);
        return new Refusal(
                refusal.kind(),
                refusal.code(),
                refusal.detail(),
                refusal.faults().stream()
                        .map(fault -> new Refusal.Fault(path + fault.pointer(), fault.detail()))
                        .toList());
    }

    /** Where in a body the reader was when it failed, as far as the reader of JSON noted it. */
    static String pointer(SerdeException failure) {
        return failure.getPath().reversed().stream()
                .map(FieldRefusedException::segment)
                .collect(Collectors.joining());
    }

    private static String segment(ReferencePath step) {
        return "/"
                + switch (step) {
                    case PropertyReferencePath property ->
                        RequestFaults.escape(property.property().getName());
                    case CollectionItemReferencePath item -> Integer.toString(item.index());
                    case MapItemReferencePath item -> RequestFaults.escape(item.key());
                    default -> "";
                };
    }
}
