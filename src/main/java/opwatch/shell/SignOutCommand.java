package opwatch.shell;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import opwatch.operation.Ascii;
import opwatch.signin.Account;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `signout`: signs an account out, here and in an open window.
final class SignOutCommand implements Command {
    private static final String ALL = "--all";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.signout.about")));
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ACCOUNT")
                .type(String.class)
                .arity("0..1")
                .description(Usage.escaped(Strings.text("shell.option.account")))
                .build());
        spec.addOption(Usage.flag(ALL, Strings.text("shell.option.all")));
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around)
            throws WrongUseException, IOException, InterruptedException {
        String named = given.matchedPositionalValue(0, "");
        try (Accounts accounts = Accounts.open(around)) {
            List<Account> all = accounts.signIn().state().accounts();
            if (all.isEmpty()) {
                around.streams().err().tell(Strings.text("shell.signout.nobody"));
                return ExitCode.SUCCEEDED;
            }
            List<Account> leaving = given.hasMatchedOption(ALL) ? all : List.of(one(named, all));
            boolean gone = true;
            for (Account account : leaving) {
                gone &= accounts.signIn().signOut(account);
                around.streams().out().line(Strings.text("shell.signout.done", PlainText.line(account.username())));
            }
            accounts.tellOthers();
            if (!gone) {
                around.streams().err().tell(Strings.text("shell.signout.kept"));
            }
            return gone ? ExitCode.SUCCEEDED : ExitCode.NOT_WRITTEN;
        }
    }

    private static Account one(String named, List<Account> all) throws WrongUseException {
        List<Account> meant = all.stream()
                .filter(account -> named.isEmpty() || Ascii.same(account.username(), named))
                .toList();
        if (meant.size() != 1) {
            String names = all.stream()
                    .map(account -> PlainText.line(account.username()))
                    .collect(Collectors.joining(", "));
            throw new WrongUseException(Strings.text("shell.signout.which", names));
        }
        return meant.getFirst();
    }
}
