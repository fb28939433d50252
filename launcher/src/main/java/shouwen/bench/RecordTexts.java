package shouwen.bench;

import java.util.List;
import java.util.Random;

/** Texts as the records of a heating company have them, some 300 characters each; the same number gives the same text. */
final class RecordTexts {

    private static final List<String> SURNAMES = List.of("王", "李", "张", "劉", "陈", "杨", "趙", "黄", "周", "吴", "𠮷", "䶮", "孫", "朱", "马");
    private static final List<String> NAMES = List.of("丽", "伟", "敏", "静", "建国", "桂英", "志强", "秀兰", "海燕", "淑華", "子涵", "浩然");
    private static final List<String> STREETS =
            List.of("人民大街", "解放路", "幸福小區", "朝阳花园", "工农新村", "东方红西路", "卫星广场", "亚泰大街", "䶮山路", "湖光家园");
    private static final List<String> FAULTS = List.of(
            "家里暖气不热，室温只有十四度", "楼道立管漏水，水流到一楼", "閥門關不上，一直滴水", "换热站噪声大，夜里无法休息",
            "缴费之后账单没有更新", "供热面积与房产证不符", "用户要求停热，已交基础热费", "管道爆裂，路面冒蒸汽",
            "散热器安装后一组不热", "维修人员没有按约定时间上门");
    private static final List<String> FINDINGS = List.of(
            "现场测温后发现回水温度偏低", "入户阀未全开，过滤器堵塞", "二次网平衡失调，末端流量不足", "阀门填料老化，密封失效",
            "计费系统面积录入错误", "施工单位擅自改动管径", "换热器结垢，换热效率下降", "排气阀积气，循环不畅");
    private static final List<String> MEASURES = List.of(
            "清洗过滤器并全开入户阀", "更换闸阀一只，重新做密封", "调节楼栋平衡阀，末端压差恢复", "更正面积并退还多收热费",
            "与用户协商，约定次日复测", "降低水泵频率，加装隔声罩", "抢修换管六米，恢复供热", "排净积气，复测室温二十一度");
    private static final List<String> ENDS =
            List.of("用户表示满意", "用户签字确认", "已回访，无异议", "约定一周后再次测温", "用户仍有意见，转主管处理");

    private RecordTexts() {}

    static String title(long number) {
        return any(FAULTS, random(number));
    }

    static String text(long number) {
        var random = random(number);
        var fault = any(FAULTS, random);
        var text = new StringBuilder(fault).append('\n');
        text.append(any(SURNAMES, random)).append(any(NAMES, random)).append("来电，住").append(any(STREETS, random));
        text.append(1 + random.nextInt(300)).append("号楼").append(1 + random.nextInt(9)).append("单元");
        text.append(100 * (1 + random.nextInt(30)) + 1 + random.nextInt(4)).append("室。\n");
        for (int i = 0; i < 6; i++) {
            text.append("第").append(i + 1).append("次处理：").append(any(FINDINGS, random)).append("，").append(any(MEASURES, random));
            text.append("，编号W-").append(20_000_000 + random.nextInt(9_999_999)).append("，").append(any(ENDS, random)).append("。\n");
        }
        return text.toString();
    }

    private static Random random(long number) {
        return new Random(number * 0x9E3779B97F4A7C15L);
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
