package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which variant of a flag in one environment. Asked in this order: whether it is on, prerequisites, single targets,
 * rules, and what is left.
 *
 * @param enabled whether it is on at all
 * @param offVariant what everybody gets while it is off, or while a prerequisite is not met
 * @param otherwise what those get for whom no rule matches
 */
@Serdeable
@Schema(
        description =
                "Who gets which variant in one environment. Asked in this order: whether it is on, prerequisites, "
                        + "single targets, rules, and what is left")
public record Targeting(
        boolean enabled,

        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "What everybody gets while it is off, or a prerequisite is not met")
        String offVariant,

        @NotNull @Size(max = 5) List<@NotNull @Valid Prerequisite> prerequisites,
        @NotNull @Size(max = 20) List<@NotNull @Valid Target> targets,
        @NotNull @Size(max = 100) List<@NotNull @Valid TargetingRule> rules,

        @NotNull @Valid @Schema(description = "What those get for whom no rule matches")
        Serving otherwise) {

    public Targeting {
        prerequisites = List.copyOf(prerequisites);
        targets = List.copyOf(targets);
        rules = List.copyOf(rules);
    }

    /** Off, for everybody. */
    public static Targeting off(String variant) {
        return new Targeting(false, variant, List.of(), List.of(), List.of(), Serving.of(variant));
    }

    public Targeting withEnabled(boolean isOn) {
        return new Targeting(isOn, offVariant, prerequisites, targets, rules, otherwise);
    }

    /** The same where a rule, or what is left where it is null, serves something else; empty where there is no such rule. */
    public Optional<Targeting> withServing(@Nullable String rule, Serving serving) {
        if (rule == null) {
            return Optional.of(new Targeting(enabled, offVariant, prerequisites, targets, rules, serving));
        }
        List<TargetingRule> changed = rules.stream()
                .map(one -> one.name().equals(rule) ? new TargetingRule(rule, one.conditions(), serving) : one)
                .toList();
        return changed.stream().noneMatch(one -> one.name().equals(rule))
                ? Optional.empty()
                : Optional.of(new Targeting(enabled, offVariant, prerequisites, targets, changed, otherwise));
    }

    /** Whether a rule, or what is left where it is null, has the same conditions and shares in both. */
    public boolean servesAlike(Targeting other, @Nullable String rule) {
        if (rule == null) {
            return alike(otherwise, other.otherwise);
        }
        Optional<TargetingRule> here = find(rule);
        Optional<TargetingRule> there = other.find(rule);
        return here.isPresent()
                && there.isPresent()
                && here.get().conditions().equals(there.get().conditions())
                && alike(here.get().serving(), there.get().serving());
    }

    private Optional<TargetingRule> find(String rule) {
        return rules.stream().filter(one -> one.name().equals(rule)).findFirst();
    }

    private static boolean alike(Serving one, Serving other) {
        Split split = one.split();
        Split otherSplit = other.split();
        if (split == null || otherSplit == null) {
            return one.equals(other);
        }
        return split.weights().equals(otherSplit.weights())
                && Objects.equals(split.attribute(), otherSplit.attribute());
    }

    /** Whether everybody gets the same variant. */
    public boolean isUniform() {
        return !enabled
                || (prerequisites.isEmpty() && targets.isEmpty() && rules.isEmpty() && otherwise.variant() != null);
    }

    /** The same with buckets for every split, as near as can be to those of what was before it. Rule names are unique. */
    public Targeting allocated(@Nullable Targeting before) {
        Map<String, TargetingRule> known = before == null
                ? Map.of()
                : before.rules.stream().collect(Collectors.toMap(TargetingRule::name, Function.identity()));
        return new Targeting(
                enabled,
                offVariant,
                prerequisites,
                targets,
                rules.stream()
                        .map(rule -> rule.allocated(known.get(rule.name())))
                        .toList(),
                otherwise.allocated(before == null ? null : before.otherwise));
    }
}
