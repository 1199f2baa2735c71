package io.huiyin.permissions;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;

/** Writes the list of permissions as a page for people. */
final class PermissionsPage {

    private static final String HEAD =
            """
            # Who may do what

            Written from the list that the tests try against the running Huiyin, each line as a member of each group, over `/engine-rest`, over the
            web applications and over `/api`. Who is not named is refused. What is not listed changes nothing for anybody: the tests try every other
            address of the engine too.

            *All*: every complaint. *Masked*: every complaint, without how to reach its customer. *Own*: complaints of the own department or channel, and
            tasks that are offered or assigned; contact data only for those who work on the complaint.

            A user has what his groups have together. `camunda-admin` may do everything with the engine but delete what runs or is known, or take a complaint past a step, and belongs to nobody who
            handles complaints.
            Customers have no user: a token lets them see their own complaint, add to it, withdraw it, and answer the survey.
            """;

    private PermissionsPage() {}

    static String text() {
        var page = new StringBuilder(HEAD);
        var area = "";
        for (var permission : Permissions.all()) {
            if (!permission.area().equals(area)) {
                area = permission.area();
                page.append("\n## ")
                        .append(area)
                        .append("\n\n| what | all | masked | own | address |\n|---|---|---|---|---|\n");
            }
            page.append(line(permission));
        }
        page.append("\n## By group\n");
        Arrays.stream(Permissions.groups()).forEach(group -> page.append(section(group)));
        return page.toString();
    }

    private static String line(Permission permission) {
        return "| %s | %s | %s | %s | `%s` |\n"
                .formatted(
                        permission.operation(),
                        groups(permission, Reach.ALL),
                        groups(permission, Reach.MASKED),
                        groups(permission, Reach.OWN),
                        permission.address());
    }

    private static String groups(Permission permission, Reach reach) {
        var everybody = Permissions.groups().length;
        var named = permission.reach().entrySet().stream()
                .filter(entry -> entry.getValue() == reach)
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == everybody ? "everybody" : String.join(", ", named);
    }

    private static String section(String group) {
        return "\n**%s**: %s.\n"
                .formatted(
                        group,
                        Permissions.all().stream()
                                .filter(permission -> permission.reach().containsKey(group))
                                .map(permission -> permission.operation()
                                        + suffix(permission.reach().get(group)))
                                .collect(joining("; ")));
    }

    private static String suffix(Reach reach) {
        return reach == Reach.ALL ? "" : " (" + reach.name().toLowerCase() + ")";
    }
}
