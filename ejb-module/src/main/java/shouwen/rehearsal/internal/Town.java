package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.billing.AreaCharge;
import shouwen.billing.BillPeriod;
import shouwen.billing.Money;
import shouwen.billing.NewBill;
import shouwen.billing.PaymentMethod;
import shouwen.billing.service.Billing;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.party.CustomerKind;
import shouwen.party.Mark;
import shouwen.party.NewAccount;
import shouwen.party.service.CustomerRegister;
import shouwen.policy.Department;
import shouwen.policy.PolicyPack;

/** Invents the customers: households with an account and, where the operator sends bills, one of this season, mostly paid. */
@ApplicationScoped
class Town {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严武戴莫孔向汤";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英建华文慧玉兰志国春梅海燕红波宇浩欣怡博思雨子涵佳琪晨曦睿轩";
    private static final Money PRICE = new Money(new BigDecimal("27.00"));
    private static final int PLANNED = 5;
    private static final PaymentMethod[] METHODS = PaymentMethod.values();

    @Inject
    Impersonation impersonation;

    @Inject
    CustomerRegister register;

    @Inject
    Billing billing;

    List<Home> settle(Script script, PolicyPack pack, List<Person> people, LocalDate seasonStart, Random random)
            throws Exception {
        var clerk = people.stream()
                .filter(person -> person.role().equals(Role.BILLING_CLERK))
                .findFirst()
                .orElseThrow();
        var places = Lines.of("places.tsv");
        var all = new ArrayList<Home>();
        for (int i = 0; i < script.homes(); i++) {
            int number = 10_001 + i;
            var place = places.get(random.nextInt(places.size()));
            all.add(impersonation.as(clerk.id(), () -> settle(pack, number, place, seasonStart, random)));
        }
        return all;
    }

    private Home settle(PolicyPack pack, int number, String[] place, LocalDate seasonStart, Random random) {
        var name = name(random);
        var phone = "13" + (100_000_000 + number * 7_919L % 900_000_000L);
        var address = "%s%d号楼%d单元%d0%d"
                .formatted(place[1], 1 + random.nextInt(28), 1 + random.nextInt(4), 1 + random.nextInt(18), 1 + random.nextInt(4));
        var area = BigDecimal.valueOf(5_200 + random.nextInt(9_000), 2);
        var marks = random.nextInt(12) == 0 ? Set.of(mark(pack, number)) : Set.<String>of();
        var opened = register.open(new NewAccount(
                name,
                phone,
                CustomerKind.HOUSEHOLD,
                marks,
                address,
                place[0],
                isHeating(pack) ? area : null,
                "HT" + number,
                supplyClass(pack, number),
                LocalDate.of(2015 + random.nextInt(10), 10, 15)));
        var bill = bill(pack, opened.accountNumber(), area, seasonStart, random);
        return new Home(opened.accountId(), opened.accountNumber(), name, phone, address, bill);
    }

    /** The marks the pack's schedules look for come first, so that these have somebody to visit. */
    private static String mark(PolicyPack pack, int number) {
        var wanted = pack.procedures().schedules().stream()
                .flatMap(schedule -> schedule.marks().stream())
                .filter(mark -> Arrays.stream(Mark.values()).anyMatch(known -> known.code().equals(mark)))
                .distinct()
                .sorted()
                .toList();
        return wanted.isEmpty() ? Mark.ELDERLY.code() : wanted.get(number % wanted.size());
    }

    /** For one home in five the classes the schedules of the pack look for, in turn, so that each has somebody to visit. */
    private static String supplyClass(PolicyPack pack, int number) {
        var classes = pack.procedures().schedules().stream()
                .flatMap(schedule -> schedule.classes().stream())
                .distinct()
                .sorted()
                .toList();
        boolean planned = !classes.isEmpty() && number % PLANNED == 0;
        return planned ? classes.get(number / PLANNED % classes.size()) : "";
    }

    private static boolean isHeating(PolicyPack pack) {
        return pack.code().equals("heating");
    }

    private @Nullable String bill(
            PolicyPack pack, String account, BigDecimal area, LocalDate seasonStart, Random random) {
        if (pack.departments().stream().map(Department::lane).noneMatch("billing"::equals)) {
            return null;
        }
        var charge = new AreaCharge(area, PRICE);
        var due = seasonStart.plusDays(45);
        var season = new BillPeriod(seasonStart, seasonStart.plusMonths(5).minusDays(1));
        var month = new BillPeriod(seasonStart.minusMonths(1), seasonStart.minusDays(1));
        var used = new Money(area.add(BigDecimal.valueOf(20)));
        var input = isHeating(pack)
                ? NewBill.byArea(account, season, charge, seasonStart, due)
                : new NewBill(account, month, Words.of(pack.code(), "basis"), used, seasonStart, due);
        var bill = billing.issueBill(input);
        if (random.nextInt(100) < 82) {
            var method = METHODS[random.nextInt(METHODS.length)];
            billing.recordPayment(bill, input.amount().amount(), method, "P" + account);
        }
        return bill;
    }

    private static String name(Random random) {
        var name = new StringBuilder().append(pick(SURNAMES, random)).append(pick(GIVEN, random));
        return random.nextInt(3) > 0 ? name.append(pick(GIVEN, random)).toString() : name.toString();
    }

    private static char pick(String letters, Random random) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
