package dev.medley.testkit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the function that {@link FunctionTest} names to constructors and methods; afterwards, nothing was denied to it. */
final class FunctionExtension implements ParameterResolver, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FunctionUnderTest.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        FunctionTest wanted = parameter
                .findAnnotation(FunctionTest.class)
                .orElseGet(() -> context.getRequiredTestClass().getAnnotation(FunctionTest.class));
        FunctionUnderTest function = FunctionUnderTest.shared(wanted.value(), wanted.settings());
        return parameter.getParameter().getType() == Api.class ? function.api() : function;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        RightsCheck.assertNothingDenied();
    }
}
