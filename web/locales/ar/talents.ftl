talent-group-people = الناس
talent-listening = الاستماع
talent-visiting = زيارة شخص
talent-welcoming = الاستقبال
talent-accompanying = المرافقة

talent-group-together = معًا
talent-playing-with-children = اللعب مع الأطفال
talent-being-with-older-people = مجالسة كبار السن
talent-leading-a-group = قيادة مجموعة
talent-sports = الرياضة

talent-group-hands = اليدان
talent-cooking = الطبخ
talent-repairing = التصليح
talent-sewing = الخياطة
talent-building-and-painting = البناء والدهان

talent-group-outdoors = في الخارج
talent-gardening = العمل في الحديقة
talent-caring-for-animals = العناية بالحيوانات
talent-cleaning-up = التنظيف والترتيب
talent-walking-and-cycling = المشي وركوب الدراجة

talent-group-words = الكلمات
talent-translating = الترجمة
talent-writing = الكتابة
talent-reading-aloud = القراءة بصوت عالٍ
talent-explaining = الشرح

talent-group-head = الرأس
talent-bookkeeping = الحساب والمحاسبة
talent-organising = التنظيم
talent-paperwork = الأعمال المكتبية
talent-computers = الحاسوب

talent-group-imagination = الخيال
talent-making-music = الموسيقى
talent-drawing = الرسم
talent-photography = التصوير
talent-theatre-and-dance = المسرح والرقص

talent-group-action = المساعدة العملية
talent-driving = قيادة السيارة
talent-carrying-and-moving = الحمل والنقل
talent-setting-up-events = تحضير مناسبة
talent-shopping-for-someone = التسوق لشخص

talent-group-own = من هذا المركز
talent-gone = موهبة لم تعد في القائمة
talent-off = لم تعد في القائمة
