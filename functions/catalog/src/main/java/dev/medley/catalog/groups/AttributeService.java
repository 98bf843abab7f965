package dev.medley.catalog.groups;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Defines attributes and holds products to them. */
@Singleton
public class AttributeService {

    private final AttributeRepository repository;
    private final AuditLog audit;

    AttributeService(AttributeRepository repository, AuditLog audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /** Defines an attribute, or changes it as far as the products that have it allow. */
    @Transactional
    public void keep(AuditContext context, ProductAttribute attribute) {
        boolean hasChoices = !attribute.choices().isEmpty();
        if ((attribute.type() == AttributeType.CHOICE) != hasChoices
                || !attribute.choices().stream().allMatch(ProductAttribute::isText)) {
            throw Refusal.invalid(
                    "attribute-invalid", "/choices", "A choice, and nothing else, has values, which have no commas.");
        }
        Optional<ProductAttribute> present = repository.lock(attribute.key());
        if (present.isEmpty() && repository.all().size() >= ProductAttribute.MOST) {
            throw Refusal.conflict("attributes-full", "There are 200 attributes already.");
        }
        boolean isOther =
                present.filter(known -> known.type() != attribute.type()).isPresent();
        if (present.isPresent()
                && (isOther || hasChoices)
                && repository.isUsed(attribute.key(), isOther ? List.of() : attribute.choices())) {
            throw inUse();
        }
        repository.keep(attribute);
        audit.note(context, "attribute.changed", null, Map.of("attribute", attribute.key()));
    }

    @Transactional
    public void remove(AuditContext context, String key) {
        if (repository.lock(key).isEmpty()) {
            throw Refusal.notFound("attribute-unknown", "There is no such attribute.");
        }
        if (repository.isUsed(key, List.of())) {
            throw inUse();
        }
        repository.remove(key);
        audit.note(context, "attribute.deleted", null, Map.of("attribute", key));
    }

    /** What is wrong with the attributes of a product; they stay as they are until the transaction ends. */
    public List<Fault> faults(Map<String, Object> attributes) {
        if (attributes.isEmpty()) {
            return List.of();
        }
        Map<String, ProductAttribute> known = repository.hold(attributes.keySet()).stream()
                .collect(Collectors.toMap(ProductAttribute::key, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        attributes.forEach((key, value) -> {
            ProductAttribute attribute = known.get(key);
            if (attribute == null) {
                faults.add(new Fault("/attributes/" + key, "There is no such attribute."));
            } else if (!attribute.allows(value)) {
                String choices = String.join(", ", attribute.choices());
                faults.add(new Fault(
                        "/attributes/" + key,
                        "This is a " + attribute.type().label() + (choices.isEmpty() ? "." : ": " + choices + ".")));
            }
        });
        return faults;
    }

    private static Refusal inUse() {
        return Refusal.conflict("attribute-in-use", "A product has a value that would no longer be allowed.");
    }
}
