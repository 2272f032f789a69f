## Who works on this tablet
team-row = من يعمل الآن؟
team-row-help = ما تكتبه يحمل اسمك. وبدون اسم يعمل كل شيء أيضًا.
team-other = شخص آخر
team-choose = اختر اسمك
team-nobody = لا أحد
team-title = الفريق
team-empty = لا يوجد أحد في الفريق بعد. المنسّق يضيف متطوعي مكتب المعلومات.
team-today = يأتي اليوم
team-not-today = لا يأتي اليوم
team-new = جديد

## PIN
team-pin = رقمك السري
team-pin-none = ليس لديك رقم سري بعد. مع الرقم السري يُقفل هذا الجهاز إذا لم يلمسه أحد لثلاث دقائق.
team-pin-there = يُقفل هذا الجهاز إذا لم يلمسه أحد لثلاث دقائق. رقمك السري يفتحه من جديد.
team-pin-choose = اختر رقمًا سريًا
team-pin-change = غيّر رقمك السري
team-pin-forgot = هل نسي زميل رقمه السري؟ اختر الاسم ودع زميلك يختار رقمًا جديدًا.
team-pin-rule = اختر أربعة أرقام لا يخمّنها الآخرون. ليس سنة ميلادك.
team-pin-for = اكتب رقمك السري أولًا. ثم دع { $name } يختار رقمًا جديدًا.
team-pin-own = رقمك السري أنت
team-pin-new = الرقم السري الجديد
team-pin-again = الرقم السري الجديد مرة أخرى
team-pin-differs = هذان رقمان مختلفان. اكتب الرقم نفسه مرتين.
team-pin-save = احفظ الرقم السري
team-pin-kept = تم حفظ رقمك السري الجديد.
team-pin-given = لدى { $name } رقم سري جديد.
team-lock = أقفل الجهاز

## Lock
lock-title = هذا الجهاز مقفل
lock-pin-of = الرقم السري: { $name }
lock-choose = من أنت؟
lock-cleared = تم مسح الرقم السري: { $name }.
lock-go-on = تابع باسم { $name }
lock-help = نسيت رقمك السري؟ زميل يفتح الجهاز برقمه السري ويساعدك في شاشة الفريق. أو اسأل المنسّق.

## Rota
team-rota = جدول الدوام
team-rota-help = لا تأتي مرة، أو تأتي مرة إضافية؟ قل ذلك هنا.
team-rota-who = اختر اسمك أولًا. ثم يمكنك أن تقول متى تأتي.
team-week = أسبوع { $day }
team-week-empty = لن يأتي أحد بعد الآن هذا الأسبوع.
team-turn-morning = { $day }، قبل الظهر
team-turn-afternoon = { $day }، بعد الظهر
team-turn-evening = { $day }، مساءً
team-turn-come = سآتي
team-turn-not = لن آتي
team-turn-taken = { $name } يأتي في { $when }.
team-turn-left = { $name } لا يأتي في { $when }.
team-gaps =
    { $count ->
        [one] فترة ناقصة
        [two] فترتان ناقصتان
        [few] { $count } فترات ناقصة
       *[other] { $count } فترة ناقصة
    }
team-gap-nobody = لا أحد بعد
team-gap-new = الجدد فقط
team-gap-ask = ربما تسأل { $names }.
