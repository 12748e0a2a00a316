package org.pramana.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.pramana.people.PartyKey;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * Whether what a rule names is there. A slip of the key would not fail: the rule would match no card, or ask nobody, and nobody would notice. Tags are left out,
 * because a tag may be given to cards after the rule is written.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleNames {

    @Inject
    Sql sql;

    /** @throws InvalidInput where a collection, a folder, a group or a person that the rule names does not exist */
    void refuseUnknown(PolicyRule rule) {
        refuseUnknown(rule.filter());
        for (Setting setting : List.of(Setting.VERIFIERS, Setting.BACKUP)) {
            String said = rule.says(setting);
            if (said != null) {
                Setting.list(said).stream().map(PartyKey::parse).forEach(party -> check(
                        party.kind() == PartyKey.Kind.GROUP
                                ? "select count(*) from person_group where group_key = ?1"
                                : "select count(*) from person where login = ?1",
                        party.key(),
                        setting.key(),
                        party.kind() == PartyKey.Kind.GROUP ? "policy.unknown-group" : "policy.unknown-person"));
            }
        }
    }

    void refuseUnknown(RuleFilter filter) {
        check("select count(*) from card_collection where collection_key = ?1", filter.collection(), "collection", "policy.unknown-collection");
        check("select count(*) from folder where id = ?1", filter.folderId(), "folderId", "policy.unknown-folder");
        check("select count(*) from person_group where group_key = ?1", filter.authorGroup(), "authorGroup", "policy.unknown-group");
    }

    private void check(String counts, Object named, String field, String sentence) {
        if (named != null && sql.number(counts, named) == 0) {
            throw new InvalidInput(field, sentence, String.valueOf(named));
        }
    }
}
