package opwatch.ui.kit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.testfx.api.FxToolkit;

/// Runs a test class on the JavaFX Application Thread: constructor, `@BeforeEach` and tests.
public final class OnFxThread implements BeforeAllCallback, InvocationInterceptor {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> call, ReflectiveInvocationContext<Constructor<T>> target, ExtensionContext context)
            throws Throwable {
        return there(call);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> call, ReflectiveInvocationContext<Method> target, ExtensionContext context)
            throws Throwable {
        there(call);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> call, ReflectiveInvocationContext<Method> target, ExtensionContext context)
            throws Throwable {
        there(call);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> call, ReflectiveInvocationContext<Method> target, ExtensionContext context)
            throws Throwable {
        there(call);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> call, ReflectiveInvocationContext<Method> target, ExtensionContext context)
            throws Throwable {
        there(call);
    }

    private static <T> T there(InvocationInterceptor.Invocation<T> call) throws Throwable {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(call.proceed());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
