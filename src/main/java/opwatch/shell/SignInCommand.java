package opwatch.shell;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import opwatch.operation.Cloud;
import opwatch.signin.Account;
import opwatch.signin.Registration;
import opwatch.signin.SignIn;
import opwatch.signin.SignInRequest;
import opwatch.signin.SignInStep;
import opwatch.signin.TokenStorage;
import opwatch.signin.loopback.BrowserPage;
import opwatch.words.PlainText;
import opwatch.words.SignInErrorText;
import opwatch.words.StorageText;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `signin`: signs an account in for the shell and the window, which have one store.
final class SignInCommand implements Command {
    private static final String CODE = "--device-code";
    private static final String CLOUD = "--cloud";
    private static final String TENANT = "--tenant";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.signin.about")));
        spec.addOption(Usage.flag(CODE, Strings.text("shell.option.code")));
        spec.addOption(Usage.value(CLOUD, names("|"), Strings.text("shell.option.cloud")));
        spec.addOption(Usage.value(TENANT, "ID|DOMAIN", Strings.text("shell.option.tenant")));
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around)
            throws WrongUseException, IOException, InterruptedException {
        String tenant = given.matchedOptionValue(TENANT, "").strip();
        if (!tenant.isEmpty() && !Registration.isTenant(tenant)) {
            throw new WrongUseException(Strings.text("shell.wrong.tenant", PlainText.line(tenant)));
        }
        String named = given.matchedOptionValue(CLOUD, "").strip();
        Cloud cloud = named.isEmpty() ? null : cloud(named);
        // A name in the system's store is made of the folder's real path.
        around.folder().make();
        try (Accounts accounts = Accounts.open(around)) {
            TokenStorage storage = accounts.signIn().state().storage();
            if (storage != TokenStorage.KEPT) {
                around.streams().err().tell(Strings.text("shell.signin.nostore", StorageText.of(storage)));
                return ExitCode.SIGN_IN_NEEDED;
            }
            SignInRequest request = request(cloud == null ? accounts.cloud() : cloud, tenant);
            return signIn(accounts, request, given.hasMatchedOption(CODE), around);
        }
    }

    private static ExitCode signIn(Accounts accounts, SignInRequest request, boolean code, Surroundings around)
            throws IOException, InterruptedException {
        BlockingQueue<SignInStep> steps = new LinkedBlockingQueue<>();
        SignIn signIn = accounts.signIn();
        var _ = code ? signIn.beginWithCode(request, steps::add) : signIn.begin(request, steps::add);
        Output err = around.streams().err();
        while (true) {
            switch (steps.take()) {
                case SignInStep.InBrowser browser -> {
                    String key = browser.opened() ? "shell.signin.browser" : "shell.signin.browser.failed";
                    err.tell(Strings.text(key, browser.page()));
                }
                case SignInStep.WithCode typed ->
                    err.tell(Strings.text("shell.signin.code", typed.page(), typed.code()));
                case SignInStep.Redeeming _ -> {
                    // It takes a moment, and the browser says it.
                }
                case SignInStep.Done(Account account) -> {
                    return done(account, accounts, around);
                }
                case SignInStep.Failed(var trouble) -> {
                    SignInErrorText why = SignInErrorText.of(trouble, SignIn.host(request.cloud()));
                    err.tell(why.title() + "\n" + why.nextStep() + "\n" + why.details());
                    return ExitCode.SIGN_IN_NEEDED;
                }
                case SignInStep.Canceled _ -> {
                    return ExitCode.INTERRUPTED;
                }
            }
        }
    }

    private static ExitCode done(Account account, Accounts accounts, Surroundings around)
            throws IOException, InterruptedException {
        boolean kept = accounts.signIn().settled();
        accounts.tellOthers();
        if (!kept) {
            around.streams()
                    .err()
                    .tell(Strings.text(
                            "shell.signin.nostore",
                            StorageText.of(accounts.signIn().state().storage())));
            return ExitCode.NOT_WRITTEN;
        }
        around.streams().out().line(Strings.text("shell.signin.done", PlainText.line(account.username())));
        return ExitCode.SUCCEEDED;
    }

    private static SignInRequest request(Cloud cloud, String tenant) {
        String language = Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag();
        return new SignInRequest(
                cloud,
                tenant,
                "",
                "",
                new BrowserPage(language, Strings.text("signin.page.done"), Strings.text("signin.page.done.text")),
                new BrowserPage(language, Strings.text("signin.page.failed"), Strings.text("signin.page.failed.text")));
    }

    /// A real cloud by its name in lower case, such as `us-government`.
    static Cloud cloud(String named) throws WrongUseException {
        return Arrays.stream(Cloud.values())
                .filter(cloud -> cloud != Cloud.DEMO && name(cloud).equals(named.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new WrongUseException(Strings.text("shell.wrong.cloud", PlainText.line(named), names(", "))));
    }

    static String names(String between) {
        return Arrays.stream(Cloud.values())
                .filter(Predicate.not(Cloud.DEMO::equals))
                .map(SignInCommand::name)
                .collect(Collectors.joining(between));
    }

    private static String name(Cloud cloud) {
        return cloud.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
