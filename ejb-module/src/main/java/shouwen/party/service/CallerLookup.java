package shouwen.party.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.party.AccountNumbers;
import shouwen.party.CallerMatch;
import shouwen.party.Marks;
import shouwen.party.Phone;
import shouwen.shared.Masking;
import shouwen.shared.Texts;

/** Says who may be calling, by the number they call from or the account they name. One statement. */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.BILLING_CLERK})
public class CallerLookup {

    private static final int MOST = 20;
    private static final String FIND =
            """
            with named as (
                select id as customer_id, cast(null as uuid) as account_id
                from customer
                where operator_id = :operator and phone = :phone
                union
                select customer_id, id
                from account
                where operator_id = :operator and number = :number)
            select c.id, a.id as account_id, a.number, c.name, c.phone, p.address, p.area, c.marks
            from named n
            join customer c on c.id = n.customer_id
            left join account a on a.operator_id = :operator and a.customer_id = c.id
                and (a.id = n.account_id or n.account_id is null and a.closed_on is null)
            left join premises p on p.id = a.premises_id
            order by n.account_id is null, c.name, a.number
            limit :most
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    /**
     * The customers a telephone or account number may mean, at most twenty, telephones masked. Empty for an unknown
     * caller; refused only when nothing, or no line of text, was typed.
     */
    public List<CallerMatch> find(String phoneOrAccountNumber) {
        var typed = Texts.line("q", phoneOrAccountNumber, 60);
        return entities.unwrap(Session.class)
                .createNativeQuery(FIND, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("account_id", UUID.class)
                .addScalar("number", String.class)
                .addScalar("name", String.class)
                .addScalar("phone", String.class)
                .addScalar("address", String.class)
                .addScalar("area", String.class)
                .addScalar("marks", String[].class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("phone", Phone.parse(typed).map(Phone::digits).orElse(""))
                .setParameter("number", AccountNumbers.fold(typed))
                .setParameter("most", MOST)
                .getResultStream()
                .map(CallerLookup::match)
                .distinct()
                .toList();
    }

    private static CallerMatch match(Tuple row) {
        return new CallerMatch(
                row.get("id", UUID.class),
                row.get("account_id", UUID.class),
                orEmpty(row.get("number", String.class)),
                row.get("name", String.class),
                Masking.phone(row.get("phone", String.class)),
                orEmpty(row.get("address", String.class)),
                orEmpty(row.get("area", String.class)),
                Marks.of("marks", Arrays.asList(row.get("marks", String[].class))));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
