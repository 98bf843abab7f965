package dev.medley.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.DefaultBeanContext;
import io.micronaut.context.DefaultBeanResolutionContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.ConversionError;
import io.micronaut.core.type.Argument;
import io.micronaut.core.value.PropertyResolver;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.inject.validation.BeanDefinitionValidator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads records of settings member by member, so that all that is wrong with them is known at once. */
final class SettingsBinding {

    private static final Pattern VIOLATION = Pattern.compile("(?m)^\\s*.*? - (.+)$");

    private final ApplicationContext context;
    private final BeanDefinitionValidator validator;

    SettingsBinding(ApplicationContext context) {
        this.context = context;
        this.validator = context.findBean(BeanDefinitionValidator.class).orElse(BeanDefinitionValidator.DEFAULT);
    }

    /** Settings as they were read; nothing where there are faults. */
    record Bound(@Nullable Object settings, List<SettingFault> faults) {}

    /** The records of settings that are on the class path, and needed. */
    Stream<BeanDefinition<?>> definitions() {
        return context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationReader.class)).stream()
                .<BeanDefinition<?>>map(definition -> definition)
                .filter(definition -> definition.getBeanType().isRecord())
                .filter(definition -> definition.getBeanType().getName().startsWith("dev.medley."));
    }

    /** All properties that they are read from. */
    List<String> properties() {
        return definitions()
                .flatMap(definition -> Stream.of(definition.getConstructor().getArguments()))
                .map(SettingsBinding::property)
                .toList();
    }

    /** Reads one record from where its values are said. */
    Bound bind(BeanDefinition<?> definition, PropertyResolver values) {
        List<SettingFault> faults = new ArrayList<>();
        Argument<?>[] members = definition.getConstructor().getArguments();
        @Nullable Object[] read = new Object[members.length];
        for (int index = 0; index < members.length; index++) {
            read[index] = member(definition, members[index], index, values, faults);
        }
        return faults.isEmpty() ? construct(definition, read) : new Bound(null, faults);
    }

    /** The property that a member is read from. */
    static String property(Argument<?> member) {
        return member.getAnnotationMetadata()
                .stringValue(Property.class, "name")
                .orElseGet(member::getName);
    }

    private <T> @Nullable T member(
            BeanDefinition<?> definition,
            Argument<T> member,
            int index,
            PropertyResolver values,
            List<SettingFault> faults) {
        String property = property(member);
        try {
            ArgumentConversionContext<T> conversion = ConversionContext.of(member);
            T value = values.getProperty(property, conversion)
                    .or(() -> standard(member, conversion))
                    .orElse(null);
            Optional<ConversionError> error = conversion.getLastError();
            if (value == null && error.isPresent()) {
                faults.add(SettingFault.of(property, "is no " + kind(member)));
            } else {
                validate(definition, member, index, value);
            }
            return value;
        } catch (BeanInstantiationException e) {
            faults.add(SettingFault.of(property, reason(e)));
        } catch (ConfigurationException e) {
            faults.add(SettingFault.of(property, "refers to what is not set"));
        }
        return null;
    }

    private <T> Optional<T> standard(Argument<T> member, ArgumentConversionContext<T> conversion) {
        return conversion.getLastError().isPresent()
                ? Optional.empty()
                : member.getAnnotationMetadata()
                        .stringValue(Bindable.class, "defaultValue")
                        .flatMap(text -> context.getConversionService().convert(text, conversion));
    }

    private <T> void validate(BeanDefinition<?> definition, Argument<T> member, int index, @Nullable T value) {
        if (value == null && (member.isPrimitive() || !member.isNullable())) {
            throw new BeanInstantiationException(" - is not set");
        }
        try (var resolution = new DefaultBeanResolutionContext((DefaultBeanContext) context, definition)) {
            validator.validateBeanArgument(resolution, definition.getConstructor(), member, index, value);
        }
    }

    private static Bound construct(BeanDefinition<?> definition, @Nullable Object[] members) {
        try {
            Constructor<?> constructor = definition
                    .getBeanType()
                    .getDeclaredConstructor(
                            Argument.toClassArray(definition.getConstructor().getArguments()));
            constructor.setAccessible(true);
            return new Bound(constructor.newInstance(members), List.of());
        } catch (InvocationTargetException e) {
            String group =
                    definition.stringValue(ConfigurationReader.class, "prefix").orElse("medley");
            return new Bound(
                    null,
                    List.of(SettingFault.of(
                            group, "and so on: " + e.getTargetException().getMessage())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kind(Argument<?> member) {
        return switch (member.getType().getSimpleName()) {
            case "int", "long", "Integer", "Long" -> "whole number";
            case "double", "Double", "BigDecimal" -> "number";
            case "boolean", "Boolean" -> "true or false";
            case "Duration" -> "duration, such as 30s or 5m";
            default -> member.getType().getSimpleName();
        };
    }

    private static String reason(BeanInstantiationException failure) {
        Matcher violation = VIOLATION.matcher(String.valueOf(failure.getMessage()));
        return violation.find() ? violation.group(1).strip() : "cannot be used";
    }
}
