package dev.medley.testkit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the function that {@link FunctionTest} names to constructors and methods. */
final class FunctionExtension implements ParameterResolver {

    private static final Namespace OF_CLASSES = Namespace.create(FunctionExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FunctionUnderTest.class || type == Api.class || type == TestClock.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        FunctionUnderTest function = function(parameter, context);
        Class<?> type = parameter.getParameter().getType();
        if (type == TestClock.class) {
            if (!ofClass(classOf(context)).movesClock()) {
                throw new ParameterResolutionException("Whoever moves the clock says movesClock = true");
            }
            return function.bean(TestClock.class);
        }
        return type == Api.class ? function.api() : function;
    }

    private static FunctionUnderTest function(ParameterContext parameter, ExtensionContext context) {
        Optional<FunctionTest> other = parameter.findAnnotation(FunctionTest.class);
        ExtensionContext owner = classOf(context);
        FunctionTest wanted = other.orElseGet(() -> ofClass(owner));
        if (!wanted.movesClock()) {
            return FunctionUnderTest.shared(wanted.value(), wanted.settings());
        }
        return owner.getStore(OF_CLASSES)
                .getOrComputeIfAbsent(
                        wanted,
                        _ -> FunctionUnderTest.alone(wanted.value(), wanted.settings()),
                        FunctionUnderTest.class);
    }

    /** The context of the whole class, also where a method asks. */
    private static ExtensionContext classOf(ExtensionContext context) {
        ExtensionContext owner = context;
        while (owner.getTestMethod().isPresent()) {
            owner = owner.getParent().orElseThrow();
        }
        return owner;
    }

    private static FunctionTest ofClass(ExtensionContext owner) {
        return owner.getRequiredTestClass().getAnnotation(FunctionTest.class);
    }
}
