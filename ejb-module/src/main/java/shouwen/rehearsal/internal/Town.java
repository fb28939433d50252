package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import shouwen.billing.AreaCharge;
import shouwen.billing.Money;
import shouwen.billing.NewBill;
import shouwen.billing.PaymentMethod;
import shouwen.billing.BillPeriod;
import shouwen.billing.service.Billing;
import shouwen.identity.service.Impersonation;
import shouwen.party.CustomerKind;
import shouwen.party.NewAccount;
import shouwen.party.service.CustomerRegister;

/** Invents the customers: households with an account, this season's bill and, mostly, its payment. */
@ApplicationScoped
class Town {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严武戴莫孔向汤";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英建华文慧玉兰志国春梅海燕红波宇浩欣怡博思雨子涵佳琪晨曦睿轩";
    private static final Money PRICE = new Money(new BigDecimal("27.00"));
    private static final PaymentMethod[] METHODS = PaymentMethod.values();

    @Inject
    Impersonation impersonation;

    @Inject
    CustomerRegister register;

    @Inject
    Billing billing;

    List<Home> settle(int homes, Person clerk, LocalDate seasonStart, Random random) throws Exception {
        var places = Lines.of("places.tsv");
        var all = new ArrayList<Home>();
        for (int i = 0; i < homes; i++) {
            int number = 10_001 + i;
            var place = places.get(random.nextInt(places.size()));
            all.add(impersonation.as(clerk.id(), () -> settle(number, place, seasonStart, random)));
        }
        return all;
    }

    private Home settle(int number, String[] place, LocalDate seasonStart, Random random) {
        var name = name(random);
        var phone = "13" + (100_000_000 + number * 7_919L % 900_000_000L);
        var address = "%s%d号楼%d单元%d0%d"
                .formatted(place[1], 1 + random.nextInt(28), 1 + random.nextInt(4), 1 + random.nextInt(18), 1 + random.nextInt(4));
        var area = BigDecimal.valueOf(5_200 + random.nextInt(9_000), 2);
        var marks = random.nextInt(12) == 0 ? Set.of("elderly") : Set.<String>of();
        var opened = register.open(new NewAccount(
                name,
                phone,
                CustomerKind.HOUSEHOLD,
                marks,
                address,
                place[0],
                area,
                "HT" + number,
                LocalDate.of(2015 + random.nextInt(10), 10, 15)));
        var bill = bill(opened.accountNumber(), area, seasonStart, random);
        return new Home(opened.accountId(), opened.accountNumber(), name, phone, address, bill);
    }

    private String bill(String account, BigDecimal area, LocalDate seasonStart, Random random) {
        var charge = new AreaCharge(area, PRICE);
        var season = new BillPeriod(seasonStart, seasonStart.plusMonths(5).minusDays(1));
        var bill = billing.issueBill(NewBill.byArea(account, season, charge, seasonStart, seasonStart.plusDays(45)));
        if (random.nextInt(100) < 82) {
            var method = METHODS[random.nextInt(METHODS.length)];
            billing.recordPayment(bill, charge.amount().amount(), method, "P" + account);
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
