package io.huiyin.platform.identity;

import io.huiyin.complaint.Groups;
import io.huiyin.platform.start.StartStep;
import io.huiyin.text.Texts;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;

/** Creates the groups that diagrams, tables and access rights name. */
class GroupsStep implements StartStep {

    private static final Texts NAMES = Texts.of("groups");

    private final IdentityService identities;
    private final Locale locale;

    GroupsStep(IdentityService identities, Locale locale) {
        this.identities = identities;
        this.locale = locale;
    }

    @Override
    public void run() {
        Stream.concat(Groups.ALL.stream(), Stream.of(Groups.ADMINISTRATORS))
                .filter(id -> identities.createGroupQuery().groupId(id).count() == 0)
                .forEach(this::create);
    }

    private void create(String id) {
        var group = identities.newGroup(id);
        group.setName(NAMES.get(locale, id));
        group.setType(Groups.ADMINISTRATORS.equals(id) ? "SYSTEM" : "WORKFLOW");
        identities.saveGroup(group);
    }
}
